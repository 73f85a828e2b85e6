import { describe, expect, test } from '@jest/globals'
import { visibilityOf } from '../../src/judge/visibility-of.ts'
import { seen, unseen, type Unseen } from '../../src/model/facet.ts'
import { repositoryOf } from '../support/repository-of.ts'
import { verdict } from '../support/verdicts.ts'

const runs: Unseen = { what: 'the runs', reason: 'forbidden', detail: 'answered 403', permission: 'actions: read' }
const elsewhere: Unseen = { what: 'what acme/ci does', reason: 'delegated' }
const admin: Unseen = { what: 'the protection', reason: 'forbidden', permission: 'administration: read' }
const waiting = (id: string, ...why: readonly Unseen[]) => verdict({ id, status: 'unknown', unseen: why })

describe('visibilityOf', () => {
  test('names each thing once, with the criteria that wait for it', () => {
    const verdicts = [waiting('human-signoff', runs, elsewhere), waiting('automated-training', runs)]
    expect(visibilityOf(verdicts, repositoryOf({}))).toEqual({
      unseen: [
        { ...runs, criteria: ['automated-training', 'human-signoff'] },
        { ...elsewhere, criteria: ['human-signoff'] },
      ],
      permissions: { actions: 'read' },
    })
  })

  test('tells what was refused, whether or not anything waits for it', () => {
    const rules = {
      branch: 'main',
      pullRequestRequired: seen(true),
      requiredChecks: seen([]),
      requiredReviews: seen(0),
      codeOwnerReview: seen(false),
      bypass: unseen(admin),
    }
    const snapshot = repositoryOf({}, { facts: { runs: unseen(runs), branchRules: seen(rules) } })
    expect(visibilityOf([], snapshot).unseen).toEqual([
      { ...runs, criteria: [] },
      { ...admin, criteria: [] },
    ])
  })

  test('asks for no permission where none would help', () => {
    const failed: Unseen = { ...runs, reason: 'failed' }
    expect(visibilityOf([waiting('a', failed)], repositoryOf({}))).toEqual({
      unseen: [{ ...failed, criteria: ['a'] }],
      permissions: {},
    })
  })

  test('asks for what a workflow can be given, the first way of several, write where that is needed', () => {
    const why = (permission: string): Unseen => ({ what: permission, reason: 'forbidden', permission })
    const all = [
      'checks: read, statuses: read',
      'issues: read or pull-requests: read',
      'administration: read',
      'contents: write',
      'contents: read',
    ]
    expect(visibilityOf([waiting('x', ...all.map(why))], repositoryOf({})).permissions).toEqual({
      checks: 'read',
      contents: 'write',
      issues: 'read',
      statuses: 'read',
    })
  })
})
