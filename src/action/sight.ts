import { collectGithubAt } from '../collect/github/collect-github.ts'
import { collectPullRequest } from '../collect/github/collect-pull-request.ts'
import type { GithubClient } from '../collect/github/github-client.ts'
import type { Unseen } from '../model/facet.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Repository } from '../publish/github/api.ts'
import type { Occasion, PullRequestOccasion } from './occasion.ts'

/** Everything that was looked at, each at one commit. */
export interface Sight {
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

/** Takes all snapshots that an occasion needs; what stands at several of its commits is asked for once. */
export async function sightOf(occasion: Occasion, looking: Looking): Promise<Sight> {
  if (occasion.kind === 'pull-request') return pullRequest(occasion, looking)
  const repository = occasion.repository ?? nameOf(looking.repository)
  const [head] = await collectGithubAt({ ...looking, repository }, [occasion.ref])
  if (head === undefined) throw new Error('a collection without its commit')
  return { head, ruling: head }
}

async function pullRequest({ headSha, baseRef }: PullRequestOccasion, looking: Looking): Promise<Sight> {
  const repository = nameOf(looking.repository)
  const { head, tip, base } = await collectPullRequest({ ...looking, repository }, { branch: baseRef, head: headSha })
  return { head, ruling: tip, base: base.state === 'seen' ? base.value : base.why }
}

function nameOf({ owner, repo }: Repository): string {
  return `${owner}/${repo}`
}
