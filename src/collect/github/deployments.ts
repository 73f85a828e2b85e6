import * as z from 'zod'
import type { Deployments } from '../../model/hosted.ts'
import type { Part } from './look/part.ts'

const nodeSchema = z.object({
  environment: z.string().nullable(),
  commitOid: z.string(),
  createdAt: z.string(),
  state: z.string().nullable(),
  latestStatus: z.object({ state: z.string(), logUrl: z.string().nullable() }).nullable(),
})
const schema = z
  .object({ deployments: z.object({ totalCount: z.number(), nodes: z.array(nodeSchema.nullable()).nullable() }) })
  .transform(({ deployments: { totalCount, nodes } }): Deployments => ({
    total: totalCount,
    recent: (nodes ?? [])
      .filter((node) => node !== null)
      .map(({ environment, commitOid: sha, createdAt, state, latestStatus }) => ({
        environment: environment ?? '',
        sha,
        createdAt,
        state: (latestStatus?.state ?? state)?.toLowerCase() ?? null,
        url: latestStatus?.logUrl ?? null,
      })),
  }))

/** The last deployments, each with its commit and its last status. */
export const deploymentsPart: Part<Deployments> = {
  alias: 'deploys',
  selection: `deployments(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
    totalCount
    nodes { environment commitOid createdAt state latestStatus { state logUrl } }
  }`,
  question: { what: 'the recorded deployments', permission: 'deployments: read' },
  schema,
}
