import * as z from 'zod'
import type { Check } from '../../model/hosted.ts'
import type { Part } from './look/part.ts'

const runSchema = z.object({
  kind: z.literal('CheckRun'),
  name: z.string(),
  conclusion: z.string().nullable(),
  detailsUrl: z.string().nullable(),
  checkSuite: z.object({ app: z.object({ slug: z.string() }).nullable() }),
})
const statusSchema = z.object({
  kind: z.literal('StatusContext'),
  context: z.string(),
  state: z.string(),
  targetUrl: z.string().nullable(),
  creator: z.object({ login: z.string() }).nullable(),
})
const nodeSchema = z.discriminatedUnion('kind', [runSchema, statusSchema]).nullable()
const commitSchema = z.object({
  oid: z.string(),
  statusCheckRollup: z.object({ contexts: z.object({ nodes: z.array(nodeSchema).nullable() }) }).nullable(),
})
const schema = z
  .object({
    defaultBranchRef: z
      .object({
        target: z.object({ history: z.object({ nodes: z.array(commitSchema.nullable()).nullable() }) }).nullable(),
      })
      .nullable(),
  })
  .transform(({ defaultBranchRef }): readonly Check[] =>
    (defaultBranchRef?.target?.history.nodes ?? []).flatMap((commit) =>
      (commit?.statusCheckRollup?.contexts.nodes ?? []).flatMap((node) => checkOf(node, commit?.oid ?? '')),
    ),
  )

/** What other services than GitHub Actions said of the last commits of the default branch. */
export const checksPart: Part<readonly Check[]> = {
  alias: 'checks',
  selection: `defaultBranchRef { target { ... on Commit { history(first: 5) { nodes {
    oid
    statusCheckRollup { contexts(first: 50) { nodes {
      kind: __typename
      ... on CheckRun { name conclusion detailsUrl checkSuite { app { slug } } }
      ... on StatusContext { context state targetUrl creator { login } }
    } } }
  } } } } }`,
  question: { what: 'the checks of other services', permission: 'checks: read, statuses: read' },
  schema,
}

/** A check that is done and not by the runner we know the workflows of, nor by ourselves through its token. */
function checkOf(node: z.infer<typeof nodeSchema>, sha: string): readonly Check[] {
  if (node === null) return []
  if (node.kind === 'CheckRun') {
    const app = node.checkSuite.app?.slug ?? null
    if (node.conclusion === null || app === 'github-actions') return []
    return [{ sha, name: node.name, app, conclusion: node.conclusion.toLowerCase(), url: node.detailsUrl }]
  }
  const app = node.creator?.login ?? null
  if (['PENDING', 'EXPECTED'].includes(node.state) || app === 'github-actions') return []
  return [{ sha, name: node.context, app, conclusion: node.state.toLowerCase(), url: node.targetUrl }]
}
