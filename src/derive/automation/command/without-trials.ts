import type { ActivityKind } from '../../../model/activity.ts'
import { isTested } from '../../applicability/path-purpose.ts'
import type { Scope, Work } from '../scope.ts'

const training: ReadonlySet<ActivityKind> = new Set(['train', 'track', 'register'])

/**
 * What scripts and pipelines that stand among the tests do, without what they fit, log and store: a model made of a
 * fixture tries out the code, nobody gets it.
 */
export function withoutTrials(works: readonly Work[], scope: Scope): readonly Work[] {
  if (![...scope.entered].some(isAmongTests)) return works
  return works.filter((work) => work.type !== 'activity' || !training.has(work.activity.kind))
}

/** Keys of indirections name the file entered after what kind they are: `stage:tests/pipeline/dvc.yaml:train`. */
function isAmongTests(key: string): boolean {
  return isTested(key.split(':')[1] ?? '')
}
