import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { Runs } from '../../model/snapshot.ts'
import type { GithubClient } from './github-client.ts'
import type { GithubRepository } from './repository-at.ts'

const runSchema = z.object({
  id: z.number(),
  path: z.string(),
  event: z.string(),
  head_branch: z.string().nullish(),
  conclusion: z.string().nullish(),
  head_sha: z.string(),
  created_at: z.string(),
  html_url: z.string(),
})
const pageSchema = z.object({ total_count: z.number(), workflow_runs: z.array(runSchema) })

/** The last hundred workflow runs on the default branch that succeeded: how the others ended proves nothing. */
export async function runsOf(client: GithubClient, at: GithubRepository): Promise<Facet<Runs>> {
  const { owner, repo, defaultBranch: branch } = at
  const page = await client.read(
    'GET /repos/{owner}/{repo}/actions/runs',
    { owner, repo, branch, status: 'success', per_page: 100, exclude_pull_requests: true },
    pageSchema,
    { what: 'the runs of the workflows', permission: 'actions: read' },
  )
  if (page.state === 'unseen') return page
  const { total_count: total, workflow_runs: runs } = page.value
  return seen({
    branch,
    total,
    recent: runs.map((run) => ({
      id: run.id,
      workflow: run.path.replace(/@.*$/s, ''), // a run of another ref's file says so behind the path
      event: run.event,
      branch: run.head_branch ?? null,
      conclusion: run.conclusion ?? null,
      sha: run.head_sha,
      createdAt: run.created_at,
      url: run.html_url,
    })),
  })
}
