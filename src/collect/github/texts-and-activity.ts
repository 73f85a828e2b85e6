import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { Attested, Contributors, Release } from '../../model/hosted.ts'
import type { Allowance } from './allowance.ts'
import { attestationsOf } from './attestations.ts'
import { contributorsOf } from './contributors.ts'
import type { GithubClient } from './github-client.ts'
import { partIn } from './look/part.ts'
import { releaseCountPart, releasesOf } from './releases.ts'
import type { GithubRepository } from './repository-at.ts'
import type { Content } from './texts/content.ts'
import { textsOf } from './texts.ts'
import type { StoredFile } from './tree.ts'

/** The same of a server that answers little of GraphQL: there files are asked for one by one. */
const withoutLook = 14

/** What is wanted once the trees are known, and what it may cost. */
export interface Wanted {
  readonly wanted: readonly StoredFile[]
  /** Files whose authors are asked for. */
  readonly code: readonly string[]
  readonly allowance: Allowance
}

/** What happened in the repository and can only be asked for once its files are known. */
export interface Activity {
  readonly contributors: Facet<Contributors>
  readonly releases: Facet<readonly Release[]>
  readonly attestations: Facet<readonly Attested[]>
}

const mostAttestations = 2
/** Text queries that come before anything else where requests are short, and in any case: without its config nothing can be judged. */
const firstTexts = 2

/** The texts, and beside them who changed the code and what was released, within the requests that are left. */
export async function textsAndActivity(
  client: GithubClient,
  at: GithubRepository,
  { wanted, code, allowance }: Wanted,
): Promise<readonly [(file: StoredFile) => Content, Activity]> {
  const left = allowance.left()
  const count = partIn(at.looked, releaseCountPart)
  const people = left > firstTexts
  const released = count.state === 'seen' && count.value > 0
  const both = people && released && left > firstTexts + 1
  const [contentOf, contributors, releases] = await Promise.all([
    textsOf(
      client,
      at,
      wanted,
      Math.max(at.roots.size === 0 ? withoutLook : firstTexts, left - (people ? 1 : 0) - (both ? 1 : 0)),
    ),
    people ? contributorsOf(client, at, code) : usedUp('who changed which files'),
    both ? releasesOf(client, at) : withoutAsking(count),
  ])
  const attestations = await attestationsOf(client, at, releases, Math.min(mostAttestations, allowance.left()))
  return [contentOf, { contributors, releases, attestations }]
}

function withoutAsking(count: Facet<number>): Facet<readonly Release[]> {
  if (count.state === 'unseen') return count
  return count.value === 0 ? seen([]) : usedUp('the releases')
}

function usedUp(what: string) {
  return unseen({ what, reason: 'too-large', detail: 'the files took the requests that one run may make' })
}
