import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'

const params = z.strictObject({})

/** Whether changes to the default branch need the review of a code owner. */
export const codeOwnerReviewRequired: Probe<z.infer<typeof params>> = {
  id: 'code-owner-review-required',
  question: 'Does the default branch require the review of a code owner?',
  needs: ['branchRules', 'texts'],
  params,
  ask(facts): Answer {
    // Without CODEOWNERS the rule asks nobody, whatever the branch's settings say.
    if (facts.owners.length === 0) return no()
    const { branchRules } = facts.snapshot.facts
    if (branchRules.state === 'unseen') return unknown(branchRules.why)
    const { branch, codeOwnerReview } = branchRules.value
    if (codeOwnerReview.state === 'unseen') return unknown(codeOwnerReview.why)
    if (!codeOwnerReview.value) return no(`CODEOWNERS exists, but ${branch} does not require their review.`)
    return yes({ note: `${branch} requires the review of code owners`, strength: 'exercised' })
  },
}
