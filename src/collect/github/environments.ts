import * as z from 'zod'
import type { Environments } from '../../model/hosted.ts'
import type { Part } from './look/part.ts'

const ruleSchema = z.object({
  type: z.string(),
  timeout: z.number(),
  preventSelfReview: z.boolean().nullish(),
  reviewers: z.object({ totalCount: z.number() }).nullish(),
})
const nodeSchema = z.object({
  name: z.string(),
  protectionRules: z.object({ nodes: z.array(ruleSchema.nullable()).nullable() }),
})
const schema = z
  .object({ environments: z.object({ totalCount: z.number(), nodes: z.array(nodeSchema.nullable()).nullable() }) })
  .transform(({ environments: { totalCount, nodes } }): Environments => ({
    total: totalCount,
    listed: (nodes ?? []).filter((node) => node !== null).map(environmentOf),
  }))

/** The deployment environments with what their settings ask for. */
export const environmentsPart: Part<Environments> = {
  alias: 'envs',
  selection: `environments(first: 50) {
    totalCount
    nodes { name protectionRules(first: 10) { nodes { type timeout preventSelfReview reviewers(first: 1) { totalCount } } } }
  }`,
  question: { what: 'the deployment environments', permission: 'actions: read' },
  schema,
}

function environmentOf({ name, protectionRules }: z.infer<typeof nodeSchema>): Environments['listed'][number] {
  const rules = (protectionRules.nodes ?? []).filter((rule) => rule !== null)
  const asking = rules.filter(({ type }) => type === 'REQUIRED_REVIEWERS')
  return {
    name,
    reviewers: asking.reduce((sum, { reviewers }) => sum + (reviewers?.totalCount ?? 0), 0),
    preventsSelfReview: asking.some(({ preventSelfReview }) => preventSelfReview === true),
    waitMinutes: Math.max(0, ...rules.filter(({ type }) => type === 'WAIT_TIMER').map(({ timeout }) => timeout)),
    branchesRestricted: rules.some(({ type }) => type === 'BRANCH_POLICY'),
  }
}
