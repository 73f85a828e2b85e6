import type { Location } from '../../../model/location.ts'
import { inScope } from '../command/activity-of.ts'
import { calleeActivity } from './callee-activity.ts'
import { hintsOf } from './hints-of.ts'
import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { calleeWorks } from './callee-works.ts'
import type { FoundWork } from './merge-works.ts'

/** Something of another repository that a pipeline calls. */
export interface Callee {
  readonly name: string
  readonly inputs: Readonly<Record<string, string>>
  readonly at: Location
}

/** What a template, orb or pipe of another repository does: by the tools' claims, else handed over with its inputs as hints. */
export function elsewhereWorks(
  { name, inputs, at }: Callee,
  scope: Scope,
  terrain: Terrain,
  shell: ShellReader,
): readonly FoundWork[] {
  const { triggers } = scope
  const claims = terrain.meanings.workflow(name, inputs)
  if (claims.length === 0) return [{ work: { type: 'delegated', callee: name, hints: hintsOf(inputs), at }, triggers }]
  const claimed = claims.map((claim): FoundWork => {
    const activity = inScope(calleeActivity(claim, name, inputs, at), scope, terrain)
    return { work: { type: 'activity', activity }, triggers }
  })
  const runs = calleeWorks(claims, name, inputs, at, scope, shell)
  return [...claimed, ...runs.map((work): FoundWork => ({ work, triggers }))]
}
