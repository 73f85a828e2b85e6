import { describe, expect, test } from '@jest/globals'
import { policyOf } from '../../src/config/policy-of.ts'
import { assessmentOf } from '../../src/judge/assessment-of.ts'
import { unseen } from '../../src/model/facet.ts'
import { facts } from '../support/facts.ts'
import { repositoryOf } from '../support/repository-of.ts'
import { ladderOf } from '../support/verdicts.ts'

const rubric = {
  model: ladderOf(1),
  criteria: [],
  policy: policyOf({ version: 1, minimum: 1 }),
  project: { name: '.', path: '.' },
  tool: { name: 'mlops-maturity', version: '0.0.0' },
  now: '2026-11-20T12:00:00.000Z',
}
const none = { kind: 'none', applicable: false, because: 'nothing fits a model', evidence: [] } as const
const ask = () => ({ says: 'no', evidence: [] }) as const

describe('assessmentOf', () => {
  test('what is no machine learning is not gated', () =>
    expect(assessmentOf(facts({ applicability: none }), ask, rubric)).toMatchObject({
      applicable: false,
      gate: { outcome: 'not-applicable' },
    }))

  test('an unread file cannot make a repository pass as none', () => {
    const large = unseen({ what: 'the text of train.py', reason: 'too-large' })
    const snapshot = repositoryOf({}, { facts: { texts: { 'train.py': large } } })
    const assessment = assessmentOf(facts({ applicability: none, snapshot }), ask, rubric)
    expect(assessment.applicable).toBe(true)
    expect(assessment.applicability.because).toContain('not everything was read')
  })

  test('the config overrules the kind', () => {
    const policy = policyOf({ version: 1, kind: 'library' })
    expect(assessmentOf(facts(), ask, { ...rubric, policy })).toMatchObject({
      applicable: false,
      applicability: { because: 'the config declares the kind library' },
    })
  })

  test('a project has its own target and minimum', () => {
    const project = { name: 'a', path: 'a', target: 1, minimum: 0 }
    expect(assessmentOf(facts(), ask, { ...rubric, project })).toMatchObject({ target: 1, minimum: 0 })
  })

  test('a project whose folder is nowhere is none, whatever the repository around it is, and the reader is told', () => {
    const project = { name: 'churn', path: 'models/chrun', present: false }
    const assessment = assessmentOf(facts(), ask, { ...rubric, project })
    expect(assessment).toMatchObject({ applicable: false, applicability: { kind: 'none', evidence: [] } })
    expect(assessment.notes).toContainEqual({
      severity: 'warning',
      message: 'The config names the project folder models/chrun, which is not there.',
    })
  })
})
