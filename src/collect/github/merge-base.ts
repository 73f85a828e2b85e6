import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { GithubClient } from './github-client.ts'
import { contents, type Departure } from './repository-at.ts'

const comparisonSchema = z.object({ merge_base_commit: z.object({ sha: z.string() }) })

/** The commit at which a head, of this repository or a fork, left a branch. */
export async function mergeBaseOf(
  client: GithubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  { branch, head }: Departure,
): Promise<Facet<string>> {
  const comparison = await client.read(
    'GET /repos/{owner}/{repo}/compare/{basehead}{?per_page}',
    // The commits in between are not of interest.
    { owner, repo, basehead: `${branch}...${head}`, per_page: 1 },
    comparisonSchema,
    { ...contents, what: 'where the pull request left its target branch' },
  )
  return comparison.state === 'seen' ? seen(comparison.value.merge_base_commit.sha) : comparison
}
