import { unseen, type Facet } from '../../model/facet.ts'
import type { Commit } from '../../model/snapshot.ts'

/** The changes with their paths cost a request a commit, so they are not asked for: a clone has them for nothing. */
export function historyOf(): Facet<readonly Commit[]> {
  return unseen({
    what: 'the history',
    reason: 'not-collected',
    detail:
      'GitHub tells which files a commit changed for one commit at a time; a clone with its whole history shows them',
  })
}
