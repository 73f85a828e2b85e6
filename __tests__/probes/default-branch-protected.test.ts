import { expect, test } from '@jest/globals'
import { seen, unseen } from '../../src/model/facet.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { defaultBranchProtected } from '../../src/probes/default-branch-protected.ts'
import { facts } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const hidden = unseen({ what: 'the required checks', reason: 'forbidden' })

function rules(part: Partial<Extract<Snapshot['facts']['branchRules'], { state: 'seen' }>['value']>) {
  const branchRules = seen({
    branch: 'main',
    pullRequestRequired: seen(true),
    requiredChecks: seen(['test']),
    requiredReviews: seen(1),
    codeOwnerReview: seen(false),
    ...part,
  })
  return facts({ snapshot: repositoryOf({}, { facts: { branchRules } }) })
}

probeTable(defaultBranchProtected, {
  yes: [
    { when: 'pull requests and checks are required', facts: rules({}) },
    { when: 'a merge queue runs the checks', facts: rules({ mergeQueue: seen(true) }) },
  ],
  no: [
    { when: 'no check is required', facts: rules({ requiredChecks: seen([]) }), partial: 'requires no status check' },
    { when: 'it can be pushed to', facts: rules({ pullRequestRequired: seen(false) }), partial: 'pushed to directly' },
    {
      when: 'no check is required, whatever else is hidden',
      facts: rules({ requiredChecks: seen([]), pullRequestRequired: hidden }),
    },
  ],
  unknown: [
    { when: 'only a clone was read', facts: facts() },
    { when: 'the checks are hidden', facts: rules({ requiredChecks: hidden }) },
  ],
})

test('says that changes go through a merge queue', () => {
  const evidence = (part: Parameters<typeof rules>[0]) => JSON.stringify(defaultBranchProtected.ask(rules(part), {}))
  expect(evidence({ mergeQueue: seen(true) })).toContain('main takes pull requests only, through a merge queue, and')
  expect(evidence({ mergeQueue: seen(false) })).toContain('main takes pull requests only and requires test')
})
