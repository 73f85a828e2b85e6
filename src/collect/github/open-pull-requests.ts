import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { GithubClient } from './github-client.ts'

const pullsSchema = z.array(
  z.object({
    number: z.int(),
    head: z.object({ sha: z.string() }),
    base: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }) }),
  }),
)

/** A commit at the tip of a branch, in this repository or a fork of it. */
export interface HeadCommit {
  readonly owner: string
  readonly branch: string
  readonly sha: string
}

/** The open pull requests of a repository whose last commit this is. */
export async function openPullRequestsAt(
  client: GithubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  head: HeadCommit,
): Promise<Facet<readonly { readonly number: number; readonly baseRef: string }[]>> {
  const pulls = await client.read(
    'GET /repos/{owner}/{repo}/pulls',
    { owner, repo, head: `${head.owner}:${head.branch}`, state: 'open', per_page: 100 },
    pullsSchema,
    { what: `the open pull requests of ${head.owner}:${head.branch}`, permission: 'pull-requests: read' },
  )
  if (pulls.state === 'unseen') return pulls
  const own = `${owner}/${repo}`.toLowerCase()
  const ours = pulls.value.filter((one) => one.head.sha === head.sha && one.base.repo.full_name.toLowerCase() === own)
  return seen(ours.map(({ number, base }) => ({ number, baseRef: base.ref })))
}
