import * as z from 'zod'
import type { Api, Repository } from '../github/api.ts'
import { asked } from '../github/asked.ts'
import { ownIn, pageFragment, pageSchema } from './comment-page.ts'
import type { OwnComment } from './comment-page.ts'

/** Pages of a hundred comments that are looked through, newest first. */
const mostPages = 20

const pullRequest = z.object({
  id: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  headRefOid: z.string(),
  baseRefName: z.string(),
  newest: pageSchema,
  oldest: pageSchema.optional(),
})
const answer = z.object({ repository: z.object({ pullRequest }) })

/** The pull request as it is now, and our comments in it, newest first. */
export interface Thread {
  readonly id: string
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
  readonly headSha: string
  readonly baseRef: string
  readonly own: readonly OwnComment[]
}

const query = `query MaturityComments($owner: String!, $repo: String!, $number: Int!, $before: String, $ends: Boolean!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      id
      state
      headRefOid
      baseRefName
      newest: comments(last: 100, before: $before) { ...Page }
      oldest: comments(first: 100) @include(if: $ends) { ...Page }
    }
  }
}
${pageFragment}`

/**
 * Looks for our comments: the newest hundred and the oldest hundred at once, because ours stands among the first of most
 * threads, then backwards until one is found or 2,000 comments were seen.
 */
export async function findOwn(api: Api, where: Repository & { readonly number: number }, key: string): Promise<Thread> {
  const { owner, repo, number } = where
  const question = { what: 'the comments', permission: 'pull-requests: write' }
  let before: string | null = null
  for (let pages = 1; ; pages += 1) {
    const variables = { owner, repo, number, before, ends: pages === 1 }
    const told: z.infer<typeof answer> = await asked(api, query, variables, question, answer)
    const pull = told.repository.pullRequest
    const own = ownIn([pull.newest, pull.oldest], key)
    before = pull.newest.pageInfo.startCursor
    if (own.length > 0 || !pull.newest.pageInfo.hasPreviousPage || before === null || pages >= mostPages) {
      return { id: pull.id, state: pull.state, headSha: pull.headRefOid, baseRef: pull.baseRefName, own }
    }
  }
}
