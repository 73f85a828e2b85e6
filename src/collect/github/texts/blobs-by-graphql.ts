import * as z from 'zod'
import { seen, unseen, type Facet } from '../../../model/facet.ts'
import type { GithubClient } from '../github-client.ts'
import { contents, type GithubRepository } from '../repository-at.ts'
import type { Content } from './content.ts'
import type { StoredFile } from '../tree.ts'
import { unseenOfFault } from '../client/graphql-answer.ts'

const blobSchema = z.object({
  oid: z.string(),
  isBinary: z.boolean().nullable(),
  isTruncated: z.boolean(),
  text: z.string().nullable(),
})

/** Contents by hash of one batch of files; a file that is not in the answer was not answered. */
export async function blobsByGraphql(
  client: GithubClient,
  { owner, repo }: GithubRepository,
  files: readonly StoredFile[],
): Promise<Facet<ReadonlyMap<string, Content>>> {
  const variables = Object.fromEntries(files.map(({ oid }, i) => [`o${i}`, oid]))
  const answer = await client.query(blobsQuery(files.length), { owner, repo, ...variables }, contents)
  if (answer.state === 'unseen') return answer
  const parsed = z.object({ files: z.record(z.string(), z.unknown()) }).safeParse(answer.value.data)
  if (!parsed.success) {
    const fault = answer.value.faults[0] ?? { type: '', message: 'no files', path: [] }
    return unseen(unseenOfFault(contents, fault))
  }
  const found = new Map<string, Content>()
  for (const value of Object.values(parsed.data.files)) {
    const blob = blobSchema.safeParse(value)
    if (!blob.success || blob.data.isTruncated) continue
    const { oid, isBinary, text } = blob.data
    if (isBinary === true) found.set(oid, { reason: 'failed', detail: 'binary' })
    else if (text !== null) found.set(oid, Buffer.from(text, 'utf8'))
  }
  return seen(found)
}

function blobsQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i)
  return `query Texts($owner: String!, $repo: String!, ${numbers.map((i) => `$o${i}: GitObjectID!`).join(', ')}) {
  files: repository(owner: $owner, name: $repo) {
    ${numbers.map((i) => `b${i}: object(oid: $o${i}) { ...T }`).join('\n    ')}
  }
}
fragment T on GitObject { ... on Blob { oid isBinary isTruncated text } }`
}
