import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { Release } from '../../model/hosted.ts'
import type { GithubClient } from './github-client.ts'
import type { Part } from './look/part.ts'
import type { GithubRepository } from './repository-at.ts'

const releaseSchema = z.object({
  tag_name: z.string(),
  html_url: z.string(),
  published_at: z.string().nullable(),
  prerelease: z.boolean(),
  immutable: z.boolean().nullish(),
  assets: z.array(
    z.object({
      name: z.string(),
      size: z.number(),
      digest: z.string().nullish(),
      uploader: z.object({ type: z.string() }).nullish(),
    }),
  ),
})

/** How many releases there are. */
export const releaseCountPart: Part<number> = {
  alias: 'rels',
  selection: 'releases(first: 1) { totalCount }',
  question: { what: 'the releases', permission: 'contents: read' },
  schema: z.object({ releases: z.object({ totalCount: z.number() }) }).transform(({ releases }) => releases.totalCount),
}

/** The last releases with their assets; digests and immutability are told by REST alone. */
export async function releasesOf(
  client: GithubClient,
  { owner, repo }: GithubRepository,
): Promise<Facet<readonly Release[]>> {
  const page = await client.read(
    'GET /repos/{owner}/{repo}/releases',
    { owner, repo, per_page: 10 },
    z.array(releaseSchema),
    { what: 'the releases', permission: 'contents: read' },
  )
  if (page.state === 'unseen') return page
  return seen(
    page.value.map(
      ({ tag_name: tag, html_url: url, published_at: publishedAt, prerelease, immutable = null, assets }) => ({
        tag,
        url,
        publishedAt,
        prerelease,
        immutable,
        assets: assets.map(({ name, size, digest = null, uploader }) => ({
          name,
          size,
          digest,
          uploadedBy: uploader?.type === 'Bot' ? 'bot' : 'person',
        })),
      }),
    ),
  )
}
