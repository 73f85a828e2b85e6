import { describe, expect, test } from '@jest/globals'
import { verdictOf } from '../../src/judge/verdict-of.ts'
import type { Answer } from '../../src/model/answer.ts'
import type { Criterion } from '../../src/model/criterion.ts'

const criterion: Criterion = {
  id: 'automated-build',
  dimension: 'integration',
  title: 't',
  gap: 'g',
  why: 'w',
  meets: ['m'],
  notEnough: ['n'],
  when: { probe: 'p' },
  remedy: { effort: 'low', steps: 's' },
  references: [],
  examples: [],
}
const no: Answer = { says: 'no', evidence: [], partial: 'near' }
const placement = { level: 1, required: true }
const waiver = { criterion: 'automated-build', reason: 'r', owner: '@o', until: '2026-12-01' }
const attestation = {
  criterion: 'automated-build',
  statement: 's',
  owner: '@o',
  evidence: 'https://e',
  until: '2026-12-01',
}
const none = { waivers: [], attestations: [] }

describe('verdictOf', () => {
  test('carries the near miss', () =>
    expect(verdictOf(criterion, placement, no, none, '2026-11-20')).toMatchObject({ status: 'unmet', partial: 'near' }))

  test('names the strongest evidence', () => {
    const answer: Answer = {
      says: 'yes',
      evidence: [
        { note: 'a', strength: 'declared' },
        { note: 'b', strength: 'automated' },
        { note: 'c', strength: 'used' },
      ],
    }
    expect(verdictOf(criterion, placement, answer, none, '2026-11-20')).toMatchObject({
      status: 'met',
      strength: 'automated',
    })
  })

  test('a waiver counts to the end of its last day and not a day longer', () => {
    const policy = { ...none, waivers: [waiver] }
    expect(verdictOf(criterion, placement, no, policy, '2026-12-01').status).toBe('waived')
    expect(verdictOf(criterion, placement, no, policy, '2026-12-02').status).toBe('unmet')
  })

  test('an attestation wins over a waiver, evidence over both', () => {
    const policy = { waivers: [waiver], attestations: [attestation] }
    expect(verdictOf(criterion, placement, no, policy, '2026-11-20').status).toBe('attested')
    expect(verdictOf(criterion, placement, { says: 'yes', evidence: [] }, policy, '2026-11-20').status).toBe('met')
  })

  test('an unknown keeps what was not seen', () => {
    const answer: Answer = { says: 'unknown', why: [{ what: 'x', reason: 'forbidden' }] }
    expect(verdictOf(criterion, placement, answer, none, '2026-11-20')).toMatchObject({
      status: 'unknown',
      unseen: [{ what: 'x', reason: 'forbidden' }],
    })
  })

  test('of what may not be waived, an attestation counts for what could not be seen alone', () => {
    const policy = { waivers: [waiver], attestations: [attestation] }
    const firm = { ...placement, nonWaivable: true }
    const unknown: Answer = { says: 'unknown', why: [{ what: 'w', reason: 'forbidden' }] }
    expect(verdictOf(criterion, firm, no, policy, '2026-11-20').status).toBe('unmet')
    expect(verdictOf(criterion, firm, unknown, policy, '2026-11-20').status).toBe('attested')
    expect(verdictOf(criterion, firm, unknown, { ...policy, attestations: [] }, '2026-11-20').status).toBe('unknown')
  })

  test("a team's own criterion is explained by its own file", () => {
    const { remedy } = verdictOf({ ...criterion, source: 'ours/build.yml' }, placement, no, none, '2026-11-20')
    expect(remedy.docs).toBe('ours/build.yml')
  })
})
