import type { Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import type { Occurrence } from './occurrences.ts'
import { linesOf } from './steps-of.ts'

const value = '["\']?([\\w-]+|\\$\\{\\{\\s*matrix\\.\\w+\\s*\\}\\})'

/** What makes `terraform apply` write to a state of its own: a workspace, or the place of the state. */
const states: readonly RegExp[] = [
  new RegExp(`\\bworkspace\\s+(?:select|new)\\s+(?:-or-create(?:=\\w+)?\\s+)?${value}`),
  new RegExp(`\\bTF_WORKSPACE["']?\\s*[:=]\\s*${value}`),
  /-backend-config[= ]["']?(?:[\w.-]*\/)*([\w-]+)\.(?:hcl|tfvars|tfbackend|conf|config)\b/,
  /-backend-config[= ]["']?key=([\w-]+)[/.]/,
]

/** Names of the workspaces or states to which jobs that deploy apply their configuration, one for each value of a matrix. */
export function workspacesApplied(deployments: readonly Occurrence[], facts: Facts): readonly string[] {
  const jobs = new Set(deployments.filter(({ activity }) => activity.tool === 'terraform').map(({ job }) => job))
  return [...jobs].flatMap((job) => namesIn(job, facts))
}

/** Where a job turns to several and applies only once, the others are looked at and left as they are. */
function namesIn(job: Job, facts: Facts): readonly string[] {
  const lines = linesOf(job, facts).map(({ text }) => text)
  const named = states
    .map((state) => [...new Set(lines.flatMap((line) => state.exec(line)?.[1] ?? []))])
    .find((names) => names.length > 0)
  if (named === undefined) return []
  const applies = lines.filter((line) => /\b(?:terraform|tofu)\b.*\sapply\b/.test(line)).length
  return named.length > 1 && applies < named.length ? [] : named.flatMap((name) => resolved(name, lines))
}

function resolved(name: string, lines: readonly string[]): readonly string[] {
  const key = /matrix\.(\w+)/.exec(name)?.[1]
  if (key === undefined) return [name]
  return lines.flatMap((line) => {
    const listed = new RegExp(`^\\s*${key}:\\s*\\[([^\\]]*)\\]`).exec(line)?.[1]
    return listed === undefined ? [] : listed.split(',').map((one) => one.trim().replace(/^["']|["']$/g, ''))
  })
}
