import { afterAll, describe, expect, test } from '@jest/globals'
import { branchRulesOf, mergedRules } from '../../../src/collect/github/branch-rules.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { seen, unseen } from '../../../src/model/facet.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function rulesIn(world: Partial<World>) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n' }, world))
  return branchRulesOf(client, await repositoryAt(client, 'acme/churn', ['HEAD']))
}

const no = { state: 'seen', value: false }
const yes = { state: 'seen', value: true }
const withheld = { state: 'unseen', why: expect.objectContaining({ permission: 'administration: read' }) }
const open = {
  state: 'seen',
  value: {
    mergeQueue: no,
    bypass: withheld,
    checkApps: {},
    branch: 'main',
    pullRequestRequired: no,
    requiredChecks: { state: 'seen', value: [] },
    requiredReviews: { state: 'seen', value: 0 },
    codeOwnerReview: no,
  },
}
const ruleset: Partial<World> = {
  rules: [
    { type: 'pull_request', reviews: 2, codeOwners: true },
    { type: 'required_status_checks', checks: ['test', 'build'], app: 15368 },
  ],
}
const closed = {
  state: 'seen',
  value: {
    mergeQueue: no,
    bypass: withheld,
    checkApps: { build: 15368, test: 15368 },
    branch: 'main',
    pullRequestRequired: yes,
    requiredChecks: { state: 'seen', value: ['build', 'test'] },
    requiredReviews: { state: 'seen', value: 2 },
    codeOwnerReview: yes,
  },
}
const classic = { checks: ['test'], reviews: 1, codeOwners: true }
const hidden = { state: 'unseen', why: { reason: 'forbidden', permission: 'administration: read' } }

describe('branchRulesOf', () => {
  test('says that an open branch is open', async () => {
    expect(await rulesIn({})).toEqual(open)
  })

  test('reads rulesets, on older servers by REST', async () => {
    expect(await rulesIn(ruleset)).toEqual(closed)
    expect(await rulesIn({ ...ruleset, oldServer: true })).toEqual(closed)
  })

  test('takes a merge queue and required workflows for what they are', async () => {
    const queued = await rulesIn({
      rules: [{ type: 'merge_queue' }, { type: 'workflows', workflows: ['.github/workflows/ci.yml'] }],
    })
    expect(queued).toMatchObject({
      value: { pullRequestRequired: yes, mergeQueue: yes, requiredChecks: { value: ['.github/workflows/ci.yml'] } },
    })
  })

  test('reads classic protection as it binds the token', async () => {
    expect(await rulesIn({ classic: { ...classic, bindsViewer: true } })).toMatchObject({
      value: {
        pullRequestRequired: yes,
        requiredChecks: { value: ['test'] },
        requiredReviews: { value: 1 },
        codeOwnerReview: yes,
      },
    })
  })

  test('does not know what classic protection asks of others, but its checks', async () => {
    expect(await rulesIn({ classic: { ...classic, bindsViewer: false } })).toMatchObject({
      value: {
        pullRequestRequired: hidden,
        requiredChecks: { state: 'seen', value: ['test'] },
        requiredReviews: hidden,
        codeOwnerReview: hidden,
      },
    })
  })

  test('does not take the flag for more than it says', async () => {
    expect(await rulesIn({ rules: [{ type: 'non_fast_forward' }] })).toMatchObject({
      value: { pullRequestRequired: hidden, requiredChecks: { state: 'seen', value: [] }, requiredReviews: hidden },
    })
  })

  test('keeps what it found where the other source is silent, and denies nothing', async () => {
    const troubles = [{ on: 'GET /repos/acme/churn/branches', does: { status: 500 } }]
    expect(await rulesIn({ ...ruleset, troubles })).toEqual(closed)
    const failed = { state: 'unseen', why: { reason: 'failed' } }
    expect(await rulesIn({ troubles })).toMatchObject({
      value: { pullRequestRequired: failed, requiredChecks: failed, requiredReviews: failed, codeOwnerReview: failed },
    })
  })

  test('does not ask for the flag where the rules already ask for everything', async () => {
    const troubles = [{ on: 'GET /repos/acme/churn/branches', does: { status: 403 } }]
    expect(await rulesIn({ ...ruleset, troubles })).toEqual(closed)
  })

  test('is unseen where nothing answers', async () => {
    const troubles = [
      { on: 'GET /repos/acme/churn/branches', does: { status: 500 } },
      { on: 'GET /repos/acme/churn/rules', does: 'malformed' as const },
    ]
    expect(await rulesIn({ oldServer: true, troubles })).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
  })
})

describe('mergedRules', () => {
  const free = seen({ protected: false })

  test('denies nothing where not every rule was listed', () => {
    const rules = seen({ refUpdateRule: null, rules: { totalCount: 101, nodes: [] } })
    expect(mergedRules('main', rules, free)).toMatchObject({
      pullRequestRequired: { state: 'unseen' },
      requiredChecks: { state: 'unseen' },
    })
    expect(mergedRules('main', seen({ refUpdateRule: null, rules: null }), free)).toMatchObject({
      requiredChecks: { state: 'unseen' },
    })
  })

  test.each([
    ['a rule', null],
    ['what a rule asks for', { type: 'REQUIRED_STATUS_CHECKS', parameters: null }],
  ])('denies nothing where an error left a hole in place of %s, and keeps what was told', (_, hole) => {
    const told = {
      type: 'PULL_REQUEST',
      parameters: { requiredApprovingReviewCount: 1, requireCodeOwnerReview: false },
    }
    const rules = seen({ refUpdateRule: null, rules: { totalCount: 2, nodes: [told, hole] } })
    const failed = { state: 'unseen', why: { reason: 'failed', detail: 'not all rules of main were listed' } }
    expect(mergedRules('main', rules, free)).toMatchObject({
      pullRequestRequired: yes,
      requiredReviews: { state: 'seen', value: 1 },
      requiredChecks: failed,
      codeOwnerReview: failed,
      mergeQueue: failed,
    })
  })

  test('takes checks that are switched off for none', () => {
    const flag = seen({
      protected: true,
      protection: { required_status_checks: { enforcement_level: 'off', contexts: ['old'] } },
    })
    const none = seen({ refUpdateRule: null, rules: { totalCount: 0, nodes: [] } })
    expect(mergedRules('main', none, flag).requiredChecks).toEqual(seen([]))
  })

  test('denies nothing where rules are unseen', () => {
    const why = { what: 'the rules', reason: 'failed' as const }
    expect(mergedRules('main', unseen(why), free)).toMatchObject({
      mergeQueue: unseen(why),
      pullRequestRequired: unseen(why),
      requiredChecks: unseen(why),
      requiredReviews: unseen(why),
      codeOwnerReview: unseen(why),
    })
  })
})
