import type { FileEntry } from '../../model/snapshot.ts'
import type { Unseen } from '../../model/facet.ts'
import { blobsByGraphql } from './texts/blobs-by-graphql.ts'
import { blobByRest } from './texts/blob-by-rest.ts'
import type { Content } from './texts/content.ts'
import type { GithubClient } from './github-client.ts'
import type { GithubRepository } from './repository-at.ts'
import type { StoredFile } from './tree.ts'

/** GraphQL queries for many files each, and REST requests for those too long for GraphQL and those it did not answer. */
const mostRequests = 20
const mostSingle = 12

const blobsInBatch = 250
const bytesInBatch = 4 * 1024 * 1024
/** GraphQL cuts a text off here. */
const longestText = 512_000

/**
 * Contents of files, each content asked for once, whatever paths and commits it has. What comes first is read first; what is
 * beyond the requests is unseen like what is beyond the reading budget.
 */
export async function textsOf(
  client: GithubClient,
  at: GithubRepository,
  files: readonly StoredFile[],
  most: number = mostRequests,
): Promise<(file: StoredFile) => Content> {
  const contents = new Map<string, Content>()
  const unique = [...new Map(files.map((file) => [file.oid, file])).values()]
  const batches = batched(unique.filter(({ entry }) => entry.size < longestText)).slice(0, most)
  const answers = await Promise.all(
    batches.map(async (batch) => [batch, await blobsByGraphql(client, at, batch)] as const),
  )
  const unanswered: StoredFile[] = []
  for (const [batch, answer] of answers) {
    for (const file of batch) {
      const content = answer.state === 'seen' ? answer.value.get(file.oid) : reasonOf(answer.why)
      if (content !== undefined) contents.set(file.oid, content)
      // A server without GraphQL refuses it all; a limit would hold for REST as well.
      if (content === undefined || (answer.state === 'unseen' && answer.why.reason !== 'rate-limited')) {
        unanswered.push(file)
      }
    }
  }
  const long = unique.filter(({ entry }) => entry.size >= longestText)
  for (const file of [...long, ...unanswered].slice(0, Math.min(mostSingle, most - batches.length))) {
    const content = await blobByRest(client, at, file)
    contents.set(file.oid, content)
    // Whoever limits us limits the next request, too.
    if (!(content instanceof Uint8Array) && content.reason === 'rate-limited') break
  }
  return ({ oid }) => contents.get(oid) ?? beyond
}

const beyond: Omit<Unseen, 'what'> = {
  reason: 'too-large',
  detail: 'it is beyond the requests that the files of a repository may take',
}

function reasonOf({ reason, detail, permission }: Unseen): Omit<Unseen, 'what'> {
  return {
    reason,
    ...(detail === undefined ? {} : { detail }),
    ...(permission === undefined ? {} : { permission }),
  }
}

function batched(files: readonly StoredFile[]): readonly (readonly StoredFile[])[] {
  const batches: StoredFile[][] = []
  let bytes = 0
  for (const file of files) {
    const last = batches.at(-1)
    if (last === undefined || last.length >= blobsInBatch || bytes + file.entry.size > bytesInBatch) {
      batches.push([file])
      bytes = file.entry.size
    } else {
      last.push(file)
      bytes += file.entry.size
    }
  }
  return batches
}

/** The bytes of an entry, or why they are not known, for whoever puts tree and texts together. */
export function contentOfEntry(
  files: ReadonlyMap<string, StoredFile>,
  contentOf: (file: StoredFile) => Content,
): (entry: FileEntry) => Uint8Array | Unseen {
  return ({ path }) => {
    const file = files.get(path)
    const content = file === undefined ? beyond : contentOf(file)
    return content instanceof Uint8Array ? content : { what: path, ...content }
  }
}
