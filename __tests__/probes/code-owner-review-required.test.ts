import { seen, unseen } from '../../src/model/facet.ts'
import type { Facet } from '../../src/model/facet.ts'
import { codeOwnerReviewRequired } from '../../src/probes/code-owner-review-required.ts'
import { facts } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const owners = [{ pattern: '*', owners: [{ name: '@a', team: false }], at: { path: 'CODEOWNERS', line: 1 } }]

function review(codeOwnerReview: Facet<boolean>) {
  const branchRules = seen({
    branch: 'main',
    pullRequestRequired: seen(true),
    requiredChecks: seen([]),
    requiredReviews: seen(1),
    codeOwnerReview,
  })
  return facts({ owners, snapshot: repositoryOf({}, { facts: { branchRules } }) })
}

probeTable(codeOwnerReviewRequired, {
  yes: [{ when: 'the branch asks code owners', facts: review(seen(true)) }],
  no: [
    { when: 'it does not', facts: review(seen(false)), partial: 'does not require their review' },
    { when: 'there are no code owners to ask', facts: facts() },
  ],
  unknown: [
    { when: 'the rule is hidden', facts: review(unseen({ what: 'the rule', reason: 'forbidden' })) },
    { when: 'only a clone was read', facts: facts({ owners }) },
  ],
})
