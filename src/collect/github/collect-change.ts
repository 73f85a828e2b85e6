import { seen, type Facet } from '../../model/facet.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { allowanceOf } from './allowance.ts'
import { snapshotsAt, type CollectGithubOptions } from './collect-github.ts'
import { mergeBaseOf } from './merge-base.ts'
import { repositoryAt } from './repository-at.ts'

/** A change at the three commits that matter, often two of them the same. */
export interface ChangeSnapshots {
  readonly head: Snapshot
  /** What it is to be merged into, as that is now. */
  readonly tip: Snapshot
  /** Where the head left that. */
  readonly base: Facet<Snapshot>
}

/** A change and what it is to be merged into: `refs/heads/main`, or the hash of a commit. */
export interface Change {
  readonly onto: string
  readonly head: string
  /** Of the pull request, where it is one. */
  readonly number?: number | undefined
}

/**
 * Takes the snapshots of a change. While its head holds all of a branch it left at the tip; where it left earlier, or left no
 * branch, is asked for by itself.
 * @throws UnreadableFault where files cannot be listed; MissingRefFault where either leads to no commit.
 */
export async function collectChange(
  options: CollectGithubOptions,
  { onto, head, number }: Change,
): Promise<ChangeSnapshots> {
  const { client } = options
  const departure = onto.startsWith('refs/heads/') ? { branch: onto, head, number } : undefined
  const allowance = allowanceOf(client, options.mostRequests)
  const at = await repositoryAt(client, options.repository, [head, onto], departure)
  const [headSha = head, tip = head] = at.commits
  const left = at.upToDate === true ? seen(tip) : await mergeBaseOf(client, at, { branch: tip, head: headSha })
  const commits = [...new Set([headSha, tip, ...(left.state === 'seen' ? [left.value] : [])])]
  const snapshots = await snapshotsAt(options, { ...at, commits }, { refs: commits, allowance, target: tip })
  const of = (commit: string): Snapshot => {
    const snapshot = snapshots[commits.indexOf(commit)]
    if (snapshot === undefined) throw new Error('a collection without one of its commits')
    return snapshot
  }
  return { head: of(headSha), tip: of(tip), base: left.state === 'seen' ? seen(of(left.value)) : left }
}
