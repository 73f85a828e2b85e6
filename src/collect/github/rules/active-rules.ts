import * as z from 'zod'

const parametersSchema = z
  .object({
    requiredApprovingReviewCount: z.number().optional(),
    requireCodeOwnerReview: z.boolean().optional(),
    requiredStatusChecks: z.array(z.object({ context: z.string(), integrationId: z.number().nullish() })).optional(),
    workflows: z.array(z.object({ path: z.string() })).optional(),
  })
  .nullish()

/** How GraphQL is asked for them, inside a ref. */
export const activeRulesSelection = `refUpdateRule { requiredApprovingReviewCount requiredStatusCheckContexts requiresCodeOwnerReviews }
    rules(first: 100) {
      totalCount
      nodes {
        type
        parameters {
          ... on PullRequestParameters { requiredApprovingReviewCount requireCodeOwnerReview }
          ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } }
          ... on WorkflowsParameters { workflows { path } }
        }
      }
    }`

/** The rules of rulesets that are active on a branch, and the classic protection as far as it binds the token at hand. */
export const activeRulesSchema = z.object({
  refUpdateRule: z
    .object({
      requiredApprovingReviewCount: z.number().nullable(),
      requiredStatusCheckContexts: z.array(z.string().nullable()).nullable(),
      requiresCodeOwnerReviews: z.boolean(),
    })
    .nullable(),
  rules: z
    .object({
      totalCount: z.number(),
      nodes: z.array(z.object({ type: z.string(), parameters: parametersSchema }).nullable()).nullable(),
    })
    .nullable(),
})
export type ActiveRules = z.infer<typeof activeRulesSchema>

const restRuleSchema = z.object({
  type: z.string(),
  parameters: z
    .object({
      required_approving_review_count: z.number().optional(),
      require_code_owner_review: z.boolean().optional(),
      required_status_checks: z
        .array(z.object({ context: z.string(), integration_id: z.number().nullish() }))
        .optional(),
      workflows: z.array(z.object({ path: z.string() })).optional(),
    })
    .optional(),
})

/** The same from `GET /repos/{owner}/{repo}/rules/branches/{branch}`, which every token may read; it tells nothing of classic protection. */
export const restRulesSchema = z.array(restRuleSchema).transform((rules): ActiveRules => ({
  refUpdateRule: null,
  rules: {
    totalCount: rules.length,
    nodes: rules.map(({ type, parameters = {} }) => ({
      type: type.toUpperCase(),
      parameters: {
        requiredApprovingReviewCount: parameters.required_approving_review_count,
        requireCodeOwnerReview: parameters.require_code_owner_review,
        requiredStatusChecks: parameters.required_status_checks?.map(({ context, integration_id }) => ({
          context,
          integrationId: integration_id,
        })),
        workflows: parameters.workflows,
      },
    })),
  },
}))
