import { elsewhereWorks } from '../steps/elsewhere-works.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { runScope, type AzureRun } from './azure-world.ts'
import { withMacros } from './macros.ts'
import type { Entry } from './template-entries.ts'

/** What a template of another repository does, handed the parameters of this run. */
export function templateWorks(entry: Extract<Entry, { type: 'elsewhere' }>, run: AzureRun): readonly FoundWork[] {
  const { terrain, shell } = run.world
  const { callee, at, frame } = entry
  const inputs = Object.fromEntries(
    Object.entries(entry.inputs).map(([name, value]) => [name, withMacros(value, run.variables)] as const),
  )
  return elsewhereWorks({ name: callee, inputs, at }, runScope(frame, run), terrain, shell)
}
