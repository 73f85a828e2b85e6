import { describe, expect, test } from '@jest/globals'
import { lostApplicability } from '../../src/judge/lost-applicability.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Report } from '../../src/model/report.ts'
import { assessment } from '../support/assessment.ts'

const of = (...parts: readonly Partial<Assessment>[]): Report => {
  const [first = assessment(), ...rest] = parts.map((part) => assessment(part))
  return { worst: first, projects: [first, ...rest] }
}
const policy = { onIncomplete: 'fail', failOn: ['below-minimum'] } as const
const library = { applicable: false, gate: { outcome: 'not-applicable', mode: [], reasons: [] } } as const

describe('lostApplicability', () => {
  test('a product that would be none any more is held up', () => {
    const { worst, projects } = lostApplicability(of({}), of(library), policy)
    expect(worst.gate.outcome).toBe('incomplete')
    expect(worst.gate.reasons[0]).toContain('would no longer apply')
    expect(projects).toEqual([worst])
  })

  test('in a project beside others, too', () => {
    const a = { project: { name: 'a', path: 'a' } }
    const b = { project: { name: 'b', path: 'b' } }
    const { worst } = lostApplicability(of(a, b), of(a, { ...b, ...library }), policy)
    expect(worst.project.name).toBe('b')
  })

  test.each([
    ['nothing gates', of({}), of({ ...library, minimum: null }), policy],
    ['never is said', of({}), of(library), { ...policy, failOn: ['never'] }],
    ['unknowns may pass', of({}), of(library), { ...policy, onIncomplete: 'pass' }],
    ['it did not apply before', of(library), of(library), policy],
    ['the change touches nothing of it', of({}), of({ ...library, touched: false }), policy],
  ] as const)('not where %s', (_, before, after, rules) => expect(lostApplicability(before, after, rules)).toBe(after))

  test('where regressions alone are held up, too: what is not applicable any more is none', () => {
    const rules = { ...policy, failOn: ['regression'] } as const
    expect(lostApplicability(of({}), of({ ...library, minimum: null }), rules).worst.gate.outcome).toBe('incomplete')
  })
})
