import type { Files } from '../../model/facts.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { isShown, isTested } from './path-purpose.ts'
import type { Signal } from './signal.ts'

/** Go types of which the code of a cluster's API was generated: an operator, which others install to run what is theirs. */
export function operatorSignals(files: Files): readonly Signal[] {
  const path = files
    .glob('**/zz_generated.deepcopy.go')
    .find((candidate) => !isForeign(candidate) && !isShown(candidate) && !isTested(candidate))
  return path === undefined ? [] : [{ weight: 4, note: 'it defines resources of its own for Kubernetes', at: { path } }]
}
