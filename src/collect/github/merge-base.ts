import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { GithubClient } from './github-client.ts'
import { contents } from './repository-at.ts'

/** Where a branch stands now, and where another commit left it. */
export interface Fork {
  readonly tip: string
  readonly mergeBase: string
}

const commitSchema = z.object({ sha: z.string() })
const comparisonSchema = z.object({ base_commit: commitSchema, merge_base_commit: commitSchema })

/** The tip of a branch and the commit at which a head, of this repository or a fork, left it. */
export async function mergeBaseOf(
  client: GithubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  branch: string,
  head: string,
): Promise<Facet<Fork>> {
  const comparison = await client.read(
    'GET /repos/{owner}/{repo}/compare/{basehead}{?per_page}',
    // The commits themselves are not of interest.
    { owner, repo, basehead: `refs/heads/${branch}...${head}`, per_page: 1 },
    comparisonSchema,
    { ...contents, what: `where the pull request left ${branch}` },
  )
  if (comparison.state === 'unseen') return comparison
  const { base_commit: tip, merge_base_commit: base } = comparison.value
  return seen({ tip: tip.sha, mergeBase: base.sha })
}
