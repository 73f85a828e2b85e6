import { seen, type Facet } from '../../model/facet.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { snapshotsAt, type CollectGithubOptions } from './collect-github.ts'
import { mergeBaseOf } from './merge-base.ts'
import { repositoryAt, type Departure } from './repository-at.ts'

/** A pull request at the three commits that matter, often two of them the same. */
export interface PullRequestSnapshots {
  readonly head: Snapshot
  /** The target branch as it is now. */
  readonly tip: Snapshot
  /** Where the head left the target branch. */
  readonly base: Facet<Snapshot>
}

/**
 * Takes the snapshots of a pull request. While its head holds all of the target branch it left at the tip; where it left earlier
 * is asked for by itself.
 * @throws UnreadableFault where files cannot be listed; UsageFault where head or branch lead to no commit.
 */
export async function collectPullRequest(
  options: CollectGithubOptions,
  { branch, head }: Departure,
): Promise<PullRequestSnapshots> {
  const { client } = options
  const names = [head, `refs/heads/${branch}`]
  const at = await repositoryAt(client, options.repository, names, { branch: `refs/heads/${branch}`, head })
  const [headSha = head, tip = head] = at.commits
  const left = at.upToDate === true ? seen(tip) : await mergeBaseOf(client, at, { branch: tip, head: headSha })
  const commits = [...new Set([headSha, tip, ...(left.state === 'seen' ? [left.value] : [])])]
  const snapshots = await snapshotsAt(options, { ...at, commits }, commits)
  const of = (commit: string): Snapshot => {
    const snapshot = snapshots[commits.indexOf(commit)]
    if (snapshot === undefined) throw new Error('a collection without one of its commits')
    return snapshot
  }
  return { head: of(headSha), tip: of(tip), base: left.state === 'seen' ? seen(of(left.value)) : left }
}
