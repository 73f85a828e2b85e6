import type { CommandLine } from '../config/command-line.ts'
import type { Report } from '../model/report.ts'
import { assess, assessChange } from '../pipeline.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { policyFor } from './policy-for.ts'
import type { World } from './world.ts'

/** Looks at what the user named and judges it, with the delta to `--base` where one is given. */
export async function assessing(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<Report> {
  const target = line.operands[0] ?? '.'
  const snapshot = await world.look(target, line.ref)
  const { policy, model, criteria, gateFiles } = await policyFor(line, snapshot, world, knowledge)
  const known = { ...knowledge, criteria }
  const request = { model, policy, tool: knowledge.tool, now: world.now() }
  if (line.base === undefined) return timed(assess(snapshot, request, known), world.elapsed())
  const base = await world.look(target, line.base)
  const change = { base, head: snapshot, tip: base }
  return timed(assessChange(change, { ...request, gateFiles }, known), world.elapsed())
}

function timed(report: Report, elapsed: number): Report {
  const ms = Math.round(elapsed)
  const projects = report.projects.map((project) => ({ ...project, usage: { ...project.usage, ms } }))
  return { worst: { ...report.worst, usage: { ...report.worst.usage, ms } }, projects }
}
