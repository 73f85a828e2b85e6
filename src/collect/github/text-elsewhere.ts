import * as z from 'zod'
import { UnreadableFault } from '../../model/fault.ts'
import { unseenOfFault } from './client/graphql-answer.ts'
import type { GithubClient } from './github-client.ts'

/** A file of another repository, pinned to a commit. */
export interface PinnedFile {
  readonly repository: string
  /** A full hash: a name could mean something else tomorrow. */
  readonly sha: string
  readonly path: string
}

const blobSchema = z.object({ text: z.string(), isTruncated: z.literal(false) })
const answerSchema = z.object({ repository: z.object({ object: blobSchema }) })

const query = `query Elsewhere($owner: String!, $repo: String!, $at: String!) {
  repository(owner: $owner, name: $repo) { object(expression: $at) { ... on Blob { text isTruncated } } }
}`

/**
 * The text of a file of another repository.
 * @throws UnreadableFault where it is not to be had: nothing else may take its place.
 */
export async function textElsewhere(client: GithubClient, { repository, sha, path }: PinnedFile): Promise<string> {
  const what = `${repository}/${path} at ${sha}`
  const question = { what, permission: `read access to ${repository}` }
  const [owner = '', repo = ''] = repository.split('/')
  const answer = await client.query(query, { owner, repo, at: `${sha}:${path}` }, question)
  if (answer.state === 'unseen') throw unreadable(what, answer.why.detail, question.permission)
  const parsed = answerSchema.safeParse(answer.value.data)
  if (parsed.success) return parsed.data.repository.object.text
  const [fault] = answer.value.faults
  const why = fault === undefined ? 'there is no such file of text' : unseenOfFault(question, fault).detail
  throw unreadable(what, why, question.permission)
}

function unreadable(what: string, why: string | undefined, permission: string): UnreadableFault {
  return new UnreadableFault(`${what} cannot be read: ${why ?? 'it does not answer'} (needs ${permission}).`)
}
