import type { ActivityKind } from '../model/activity.ts'
import type { Meaning, Role, Tool } from '../model/tool.ts'

/** Everything a tool says something about, as one list. */
export function meaningsOf(tool: Tool): readonly Meaning[] {
  return [
    ...(tool.commands ?? []),
    ...(tool.actions ?? []),
    ...(tool.workflows ?? []),
    ...(tool.calls ?? []),
    ...(tool.files ?? []),
  ]
}

/** The tools of which some use does this, by name. What only tells where a tool keeps things does not count. */
export function toolsDoing(kind: ActivityKind, tools: readonly Tool[]): readonly Tool[] {
  return byName(tools.filter((tool) => meaningsOf(tool).some((one) => one.does === kind && one.locates !== true)))
}

/** The tools that are there for this, by name. */
export function toolsInRole(role: Role, tools: readonly Tool[]): readonly Tool[] {
  return byName(tools.filter((tool) => tool.roles.includes(role)))
}

function byName(tools: readonly Tool[]): readonly Tool[] {
  return [...tools].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}
