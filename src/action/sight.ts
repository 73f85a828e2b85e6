import { collectGithubAt } from '../collect/github/collect-github.ts'
import type { GithubClient } from '../collect/github/github-client.ts'
import { mergeBaseOf } from '../collect/github/merge-base.ts'
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
  const { client, repository } = looking
  const fork = await mergeBaseOf(client, repository, baseRef, headSha)
  const tip = fork.state === 'seen' ? fork.value.tip : `refs/heads/${baseRef}`
  const base = fork.state === 'seen' ? fork.value.mergeBase : undefined
  const refs = [...new Set([headSha, tip, ...(base === undefined ? [] : [base])])]
  const snapshots = await collectGithubAt({ ...looking, repository: nameOf(repository) }, refs)
  const at = (ref: string): Snapshot => {
    const snapshot = snapshots[refs.indexOf(ref)]
    if (snapshot === undefined) throw new Error('a collection without one of its commits')
    return snapshot
  }
  return {
    head: at(headSha),
    ruling: at(tip),
    base: fork.state === 'seen' ? at(fork.value.mergeBase) : fork.why,
  }
}

function nameOf({ owner, repo }: Repository): string {
  return `${owner}/${repo}`
}
