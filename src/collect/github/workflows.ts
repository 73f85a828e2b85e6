import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { WorkflowState } from '../../model/hosted.ts'
import type { GithubClient } from './github-client.ts'
import type { GithubRepository } from './repository-at.ts'

const pageSchema = z.object({
  workflows: z.array(z.object({ path: z.string(), state: z.string(), created_at: z.string() })),
})

/** Whether the workflows GitHub knows are on, the first hundred of them; what is not a file of the repository is left out. */
export async function workflowsOf(
  client: GithubClient,
  { owner, repo }: GithubRepository,
): Promise<Facet<readonly WorkflowState[]>> {
  const page = await client.read(
    'GET /repos/{owner}/{repo}/actions/workflows',
    { owner, repo, per_page: 100 },
    pageSchema,
    { what: 'the states of the workflows', permission: 'actions: read' },
  )
  if (page.state === 'unseen') return page
  const own = page.value.workflows.filter(({ path }) => path.startsWith('.github/'))
  return seen(own.map(({ path, state, created_at: createdAt }) => ({ path, state, createdAt })))
}
