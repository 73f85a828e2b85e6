import { describe, expect, test } from '@jest/globals'
import { lostApplicability } from '../../src/judge/lost-applicability.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Report } from '../../src/model/report.ts'
import { assessment } from '../support/assessment.ts'

const of = (...parts: readonly Partial<Assessment>[]): Report => {
  const [first = assessment(), ...rest] = parts.map((part) => assessment(part))
  return { worst: first, projects: [first, ...rest] }
}
const library = { applicable: false, gate: { outcome: 'not-applicable', mode: [], reasons: [] } } as const

describe('lostApplicability', () => {
  test('a product that would be none any more is held up', () => {
    const { worst, projects } = lostApplicability(of({}), of(library), { onIncomplete: 'fail' })
    expect(worst.gate.outcome).toBe('incomplete')
    expect(worst.gate.reasons[0]).toContain('would no longer apply')
    expect(projects).toEqual([worst])
  })

  test('in a project beside others, too', () => {
    const a = { project: { name: 'a', path: 'a' } }
    const b = { project: { name: 'b', path: 'b' } }
    const { worst } = lostApplicability(of(a, b), of(a, { ...b, ...library }), { onIncomplete: 'fail' })
    expect(worst.project.name).toBe('b')
  })

  test.each([
    ['nothing gates', of({ gate: { outcome: 'none', mode: [], reasons: [] } }), 'fail'],
    ['unknowns may pass', of({}), 'pass'],
    ['it did not apply before', of(library), 'fail'],
  ] as const)('not where %s', (_, before, onIncomplete) => {
    const after = of(library)
    expect(lostApplicability(before, after, { onIncomplete })).toBe(after)
  })
})
