import { activityOf, hintsOf } from '../github/run/action-works.ts'
import { inScope } from '../command/activity-of.ts'
import type { Scope } from '../scope.ts'
import { calleeWorks } from '../steps/callee-works.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import type { AzureRun } from './azure-world.ts'
import { withMacros } from './macros.ts'
import type { Entry } from './template-entries.ts'

/** What a template of another repository does: by the tools' claims, else handed over with its parameters as hints. */
export function elsewhereWorks(entry: Extract<Entry, { type: 'elsewhere' }>, run: AzureRun): readonly FoundWork[] {
  const { terrain } = run.world
  const { callee, at, frame } = entry
  const triggers = [run.occasion.trigger]
  const inputs = Object.fromEntries(
    Object.entries(entry.inputs).map(([name, value]) => [name, withMacros(value, run.variables)] as const),
  )
  const claims = terrain.meanings.workflow(callee, inputs)
  if (claims.length === 0) return [{ work: { type: 'delegated', callee, hints: hintsOf(inputs), at }, triggers }]
  const scope: Scope = {
    cwd: '',
    env: {},
    via: frame.via,
    triggers,
    tolerant: run.tolerant,
    conditional: run.conditional,
    errexit: false,
    depth: frame.depth,
    entered: new Set(),
  }
  const claimed = claims.map((claim): FoundWork => {
    const activity = inScope(activityOf(claim, callee, inputs, at), scope, terrain)
    return { work: { type: 'activity', activity }, triggers }
  })
  const runs = calleeWorks(claims, callee, inputs, at, scope, run.world.shell)
  return [...claimed, ...runs.map((work): FoundWork => ({ work, triggers }))]
}
