import * as z from 'zod'
import type { Api, Repository } from '../github/api.ts'
import { Refusal } from '../github/refusal.ts'
import { hasMarker } from './marker.ts'

/** Pages of a hundred comments that are looked through, newest first. */
const mostPages = 20

const comment = z.object({
  id: z.string(),
  databaseId: z.number(),
  url: z.string(),
  body: z.string(),
  viewerDidAuthor: z.boolean(),
  isMinimized: z.boolean(),
})
const page = z.object({
  pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() }),
  nodes: z.array(comment.nullable()),
})
const pullRequest = z.object({
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  headRefOid: z.string(),
  baseRefName: z.string(),
  newest: page,
  oldest: page.optional(),
})
const answer = z.object({ repository: z.object({ pullRequest }) })
type PullRequest = z.infer<typeof pullRequest>

/** A comment of ours. */
export type OwnComment = Readonly<z.infer<typeof comment>>

/** The pull request as it is now, and our comments in it, newest first. */
export interface Thread {
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
  readonly headSha: string
  readonly baseRef: string
  readonly own: readonly OwnComment[]
}

export const threadQuery = `query MaturityComments($owner: String!, $repo: String!, $number: Int!, $before: String, $ends: Boolean!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      headRefOid
      baseRefName
      newest: comments(last: 100, before: $before) { ...Page }
      oldest: comments(first: 100) @include(if: $ends) { ...Page }
    }
  }
}
fragment Page on IssueCommentConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes { id databaseId url body viewerDidAuthor isMinimized }
}`

/**
 * Looks for our comments: the newest hundred and the oldest hundred at once, because ours stands among the first of most
 * threads, then backwards until one is found or 2,000 comments were seen.
 */
export async function findOwn(api: Api, where: Repository & { readonly number: number }, key: string): Promise<Thread> {
  const found = new Map<number, OwnComment>()
  let before: string | null = null
  for (let pages = 1; ; pages += 1) {
    const pull: PullRequest = await ask(api, {
      owner: where.owner,
      repo: where.repo,
      number: where.number,
      before,
      ends: pages === 1,
    })
    const { newest, oldest } = pull
    for (const one of [...newest.nodes, ...(oldest?.nodes ?? [])]) {
      if (one !== null && one.viewerDidAuthor && hasMarker(key, one.body)) found.set(one.databaseId, one)
    }
    before = newest.pageInfo.startCursor
    if (found.size > 0 || !newest.pageInfo.hasPreviousPage || before === null || pages >= mostPages) {
      const own = [...found.values()].sort((a, b) => b.databaseId - a.databaseId)
      return { state: pull.state, headSha: pull.headRefOid, baseRef: pull.baseRefName, own }
    }
  }
}

async function ask(api: Api, variables: Readonly<Record<string, unknown>>): Promise<PullRequest> {
  const question = { what: 'the comments', permission: 'pull-requests: write' }
  const facet = await api.query(threadQuery, variables, question)
  if (facet.state === 'unseen') throw new Refusal(needing(facet.why.detail ?? facet.why.reason, facet.why.permission))
  const parsed = answer.safeParse(facet.value.data)
  if (parsed.success) return parsed.data.repository.pullRequest
  const [fault] = facet.value.faults
  const why = fault === undefined ? 'GitHub answered without the comments' : `${fault.type} ${fault.message}`
  throw new Refusal(needing(why.slice(0, 300), question.permission))
}

function needing(why: string, permission: string | undefined): string {
  return permission === undefined ? why : `${why}; it needs the permission ${permission}`
}
