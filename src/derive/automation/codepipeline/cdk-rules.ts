import type { Trigger } from '../../../model/automation.ts'
import { namedArguments, type ProgramCall } from '../cdk/program-calls.ts'
import type { CdkProgram } from './cdk-programs.ts'
import { ruleTriggers } from './rule-triggers.ts'

/** What rules of a program start its pipeline for: those that name it as their target, or are given it as one. */
export function cdkRuleTriggers(
  pipeline: string | undefined,
  program: CdkProgram,
  defaultBranch: string | null,
): readonly Trigger[] {
  const { calls, path } = program
  const starts = ({ inside }: ProgramCall) =>
    pipeline !== undefined && new RegExp(`\\bCodePipeline\\((?:[^)]{0,200}\\W)?${pipeline}\\b`).test(inside)
  const added = new Set(
    calls
      .filter((call) => /^\w+\.(?:add_target|addTarget)$/.test(call.callee) && starts(call))
      .map(({ callee }) => callee.slice(0, callee.indexOf('.'))),
  )
  return calls
    .filter((call) => /(?:^|\.)(?:Rule|on_state_change|onStateChange|on_commit|onCommit)$/.test(call.callee))
    .filter((call) => starts(call) || (call.target !== undefined && added.has(call.target)))
    .flatMap((call) => {
      const given = namedArguments(call.inside)
      const commits = /on_?commit$/i.test(call.callee)
      const pattern = commits ? 'CodeCommit Repository State Change' : (given.get('eventpattern') ?? '')
      const branch = commits
        ? /^\[\s*([^\],\n]{1,200})/.exec(given.get('branches') ?? '')?.[1]
        : /\breferenceName\b["']?\s*:\s*\[?\s*([^\],\n]{1,200})/.exec(pattern)?.[1]
      const at = { path, line: call.line }
      return ruleTriggers(
        { pattern, schedule: given.get('schedule'), branch: program.plain(branch), at },
        defaultBranch,
      )
    })
}
