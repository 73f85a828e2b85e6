import * as z from 'zod'
import type { Reviewed } from '../../model/hosted.ts'
import type { Part } from './look/part.ts'

const schema = z
  .object({
    pullRequest: z.object({
      number: z.number(),
      reviewDecision: z.string().nullable(),
      latestOpinionatedReviews: z
        .object({ nodes: z.array(z.object({ state: z.string() }).nullable()).nullable() })
        .nullable(),
    }),
  })
  .transform(({ pullRequest: { number, reviewDecision, latestOpinionatedReviews } }): Reviewed => {
    const states = (latestOpinionatedReviews?.nodes ?? []).map((node) => node?.state)
    return {
      number,
      decision: reviewDecision?.toLowerCase() ?? null,
      approvals: states.filter((state) => state === 'APPROVED').length,
      changesRequested: states.filter((state) => state === 'CHANGES_REQUESTED').length,
    }
  })

/** The reviews of a pull request by number, counted: the last word of each reviewer. */
export function reviewPart(number: number): Part<Reviewed> {
  return {
    alias: 'review',
    selection: `pullRequest(number: ${number}) {
    number reviewDecision latestOpinionatedReviews(first: 50) { nodes { state } }
  }`,
    question: { what: 'the reviews of the pull request', permission: 'pull-requests: read' },
    schema,
  }
}
