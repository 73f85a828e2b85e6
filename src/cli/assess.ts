import type { CommandLine } from '../config/command-line.ts'
import { deltaOf } from '../judge/delta-of.ts'
import type { Report } from '../model/report.ts'
import { assess as assessSnapshot } from '../pipeline.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodeOf } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { look } from './look.ts'
import { policyFor } from './policy-for.ts'
import type { World } from './world.ts'

/** `assess`: look, think, say; then the gate decides the exit code. */
export async function assess(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const started = world.elapsed()
  const target = line.operands[0] ?? '.'
  const snapshot = await look(target, line.ref, world, knowledge.tool)
  const { policy, model } = await policyFor(line, snapshot, world, knowledge)
  const request = { model, policy, tool: knowledge.tool, now: world.now() }
  const base = line.base === undefined ? undefined : await look(target, line.base, world, knowledge.tool)
  const before = base === undefined ? undefined : assessSnapshot(base, request, knowledge)
  const after = assessSnapshot(snapshot, { ...request, before: before?.projects }, knowledge)
  const ms = Math.round(world.elapsed() - started)
  const report = timed(base === undefined || before === undefined ? after : deltaOf(before, after, base, snapshot), ms)
  const reporter = knowledge.reporters.find((one) => one.id === line.format)
  if (reporter === undefined) throw new Error(`no reporter writes ${line.format}`)
  const text = reporter.render(report, {
    color: line.color ?? (line.output === undefined && world.terminal.color),
    width: world.terminal.width,
  })
  if (line.output === undefined) world.print(text)
  else {
    await world.writeText(line.output, text)
    if (!line.quiet) world.say(`Wrote ${line.output}`)
  }
  return exitCodeOf(report.worst.gate.outcome)
}

function timed(report: Report, ms: number): Report {
  const projects = report.projects.map((project) => ({ ...project, usage: { ...project.usage, ms } }))
  return { worst: { ...report.worst, usage: { ...report.worst.usage, ms } }, projects }
}
