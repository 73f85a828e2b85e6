import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { Artifacts } from '../../model/snapshot.ts'
import type { GithubClient } from './github-client.ts'
import type { GithubRepository } from './repository-at.ts'

const artifactSchema = z.object({
  name: z.string(),
  size_in_bytes: z.number(),
  expired: z.boolean(),
  created_at: z.string().nullable(),
  workflow_run: z
    .object({ id: z.number().optional(), head_sha: z.string().optional(), head_branch: z.string().nullish() })
    .nullish(),
})
const pageSchema = z.object({ total_count: z.number(), artifacts: z.array(artifactSchema) })

/** The last hundred artifacts of workflow runs: what they are called and where they come from, never their content. */
export async function artifactsOf(client: GithubClient, at: GithubRepository): Promise<Facet<Artifacts>> {
  const { owner, repo } = at
  const page = await client.read(
    'GET /repos/{owner}/{repo}/actions/artifacts',
    { owner, repo, per_page: 100 },
    pageSchema,
    { what: 'the artifacts of the runs', permission: 'actions: read' },
  )
  if (page.state === 'unseen') return page
  const { total_count: total, artifacts } = page.value
  return seen({
    total,
    recent: artifacts.map((artifact) => ({
      name: artifact.name,
      runId: artifact.workflow_run?.id ?? null,
      headSha: artifact.workflow_run?.head_sha ?? null,
      branch: artifact.workflow_run?.head_branch ?? null,
      expired: artifact.expired,
      createdAt: artifact.created_at,
      sizeInBytes: artifact.size_in_bytes,
    })),
  })
}
