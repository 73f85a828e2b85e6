import * as z from 'zod'
import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { Attested, Release } from '../../model/hosted.ts'
import type { GithubClient } from './github-client.ts'
import type { GithubRepository } from './repository-at.ts'

const pageSchema = z.object({ attestations: z.array(z.unknown()) })
const question = { what: 'the attestations of release assets', permission: 'attestations: read' }

/** Whether assets of the last release are attested, of the first `most` of them: attestations can be asked for by digest alone. */
export async function attestationsOf(
  client: GithubClient,
  { owner, repo }: GithubRepository,
  releases: Facet<readonly Release[]>,
  most: number,
): Promise<Facet<readonly Attested[]>> {
  if (releases.state === 'unseen') return unseen({ ...releases.why, what: question.what })
  const last = releases.value.find(({ publishedAt, assets }) => publishedAt !== null && assets.length > 0)
  const told = (last?.assets ?? []).flatMap(({ name, digest }) => (digest === null ? [] : [{ name, digest }]))
  if (told.length > 0 && most < 1)
    return unseen({ ...question, reason: 'too-large', detail: 'the files took the requests that one run may make' })
  const found: Attested[] = []
  for (const { name, digest } of told.slice(0, most)) {
    const route = 'GET /repos/{owner}/{repo}/attestations/{digest}'
    const page = await client.read(route, { owner, repo, digest, per_page: 1 }, pageSchema, question)
    if (page.state === 'unseen' && !(page.why.status === 404)) return page
    const attested = page.state === 'seen' && page.value.attestations.length > 0
    found.push({ release: last?.tag ?? '', asset: name, digest, attested })
  }
  return seen(found)
}
