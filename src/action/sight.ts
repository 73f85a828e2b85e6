import { collectChange } from '../collect/github/collect-change.ts'
import type { ChangeSnapshots } from '../collect/github/collect-change.ts'
import { collectGithubAt } from '../collect/github/collect-github.ts'
import { collectPullRequest } from '../collect/github/collect-pull-request.ts'
import type { GithubClient } from '../collect/github/github-client.ts'
import type { Unseen } from '../model/facet.ts'
import { MissingRefFault, UnreadableFault } from '../model/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Repository } from '../publish/github/api.ts'
import type { CommitOccasion, MergeGroupOccasion, Occasion, PullRequestOccasion } from './occasion.ts'

/** Everything that was looked at, each at one commit. */
export interface Sight {
  /** What was looked at in the end: a target branch may have another name than the event says. */
  readonly occasion: Occasion
  /** What is judged. */
  readonly head: Snapshot
  /** Whose config, model and exceptions hold. */
  readonly ruling: Snapshot
  /** What the head is compared with, or why that is not known; undefined where nothing is to be compared. */
  readonly base?: Snapshot | Unseen | undefined
}

/** How to look. */
export interface Looking {
  readonly client: GithubClient
  readonly repository: Repository
  readonly now: string
  readonly tool: Snapshot['tool']
}

/**
 * Takes all snapshots that an occasion needs; what stands at several of its commits is asked for once.
 * @throws UnreadableFault where one cannot be had; UsageFault where a ref that the workflow names leads to no commit.
 */
export async function sightOf(occasion: Occasion, looking: Looking): Promise<Sight> {
  switch (occasion.kind) {
    case 'pull-request':
      return pullRequest(occasion, looking)
    case 'merge-group':
      return mergeGroup(occasion, looking)
    case 'commit':
      return commit(occasion, looking)
  }
}

async function commit(occasion: CommitOccasion, looking: Looking): Promise<Sight> {
  const repository = occasion.repository ?? nameOf(looking.repository)
  const [head] = await collectGithubAt({ ...looking, repository }, [occasion.ref])
  if (head === undefined) throw new Error('a collection without its commit')
  return { occasion, head, ruling: head }
}

async function pullRequest(occasion: PullRequestOccasion, looking: Looking): Promise<Sight> {
  const { number, headSha: head, baseRef: branch } = occasion
  const repository = nameOf(looking.repository)
  const snapshots = await collectPullRequest({ ...looking, repository }, { number, head, branch })
  return { occasion: { ...occasion, baseRef: snapshots.branch }, ...compared(snapshots) }
}

async function mergeGroup(occasion: MergeGroupOccasion, looking: Looking): Promise<Sight> {
  const repository = nameOf(looking.repository)
  const change = { onto: occasion.baseSha, head: occasion.headSha }
  try {
    return { occasion, ...compared(await collectChange({ ...looking, repository }, change)) }
  } catch (error) {
    // A queue drops a group that is no longer wanted, and its commit with it.
    if (!(error instanceof MissingRefFault)) throw error
    throw new UnreadableFault(`The merge group could not be assessed: the commit ${error.ref} is not in ${repository}.`)
  }
}

function compared({ head, tip, base }: ChangeSnapshots): Pick<Sight, 'head' | 'ruling' | 'base'> {
  return { head, ruling: tip, base: base.state === 'seen' ? base.value : base.why }
}

function nameOf({ owner, repo }: Repository): string {
  return `${owner}/${repo}`
}
