import * as z from 'zod'
import type { GithubClient } from '../github-client.ts'
import { contents, type GithubRepository } from '../repository-at.ts'
import type { Content } from './content.ts'
import type { StoredFile } from '../tree.ts'

const blobSchema = z.object({ content: z.string(), encoding: z.enum(['base64', 'utf-8']) })

/** The content of one file, however long. */
export async function blobByRest(
  client: GithubClient,
  { owner, repo }: GithubRepository,
  { oid, entry }: StoredFile,
): Promise<Content> {
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{oid}'
  const answer = await client.read(route, { owner, repo, oid }, blobSchema, { ...contents, what: entry.path })
  if (answer.state === 'seen') {
    const { content, encoding } = answer.value
    return Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  }
  const { what: _, ...why } = answer.why
  return why
}
