import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { planSteps } from '../../src/advise/plan-steps.ts'
import { statuses } from '../../src/model/status.ts'
import { assessment } from '../support/assessment.ts'
import { verdict } from '../support/verdicts.ts'

const remedy = { steps: 'do it', docs: 'https://example.org/', scaffold: false }

describe('planSteps', () => {
  test('level by level, what is to be shown first, then the cheapest', () => {
    const criteria = [
      verdict({ id: 'far', level: 3, status: 'unmet', remedy: { ...remedy, effort: 'low' } }),
      verdict({ id: 'dear', level: 2, status: 'unmet', remedy: { ...remedy, effort: 'high' } }),
      verdict({ id: 'cheap', level: 2, status: 'unmet', remedy: { ...remedy, effort: 'low' } }),
      verdict({ id: 'dark', level: 2, status: 'unknown', remedy: { ...remedy, effort: 'high' } }),
      verdict({ id: 'early', level: 1, status: 'unmet', remedy: { ...remedy, effort: 'high' } }),
    ]
    const ids = (to: number) => planSteps(assessment({ criteria }), to).map((step) => step.criterion)
    expect(ids(3)).toEqual(['early', 'dark', 'cheap', 'dear', 'far'])
    expect(ids(2)).toEqual(['early', 'dark', 'cheap', 'dear'])
    expect(ids(0)).toEqual([])
  })

  test('only required gaps are on the way, whatever else is open', () => {
    const criteria = statuses.flatMap((status) => [
      verdict({ id: `required-${status}`, status }),
      verdict({ id: `expected-${status}`, status, required: false }),
    ])
    expect(planSteps(assessment({ criteria }), 4).map((step) => step.criterion)).toEqual([
      'required-unknown',
      'required-unmet',
    ])
  })

  test('a gap keeps its near miss, effort and first step', () => {
    const criteria = [verdict({ id: 'gap', status: 'unmet', partial: 'A script is there.' })]
    expect(planSteps(assessment({ criteria }), 1)).toEqual([
      {
        criterion: 'gap',
        level: 1,
        dimension: 'integration',
        title: 'gap',
        gap: 'no gap',
        task: 'close',
        effort: 'low',
        firstStep: 'do it',
        partial: 'A script is there.',
        docs: 'docs/gap.md',
        scaffold: false,
      },
    ])
  })

  test('an unknown says what was not seen and what would show it', () => {
    const unseen = [
      { what: 'the rules of main', reason: 'forbidden', permission: 'administration: read' },
      { what: 'the rules of main', reason: 'failed' },
    ] as const
    const stepsOf = (seen: (typeof unseen)[number][]) =>
      planSteps(assessment({ criteria: [verdict({ id: 'dark', status: 'unknown', unseen: seen })] }), 1)[0]?.firstStep
    expect(stepsOf([...unseen])).toBe(
      'Could not be seen: the rules of main. Grant administration: read and assess again, or attest it.',
    )
    expect(stepsOf([unseen[1]])).toContain('Make it visible')
    expect(stepsOf([])).toContain('What it asks for could not be seen')
  })

  test('closing every step leaves nothing to do, and no step can be left out', () => {
    const verdicts = fc.array(
      fc.record({
        level: fc.integer({ min: 1, max: 4 }),
        status: fc.constantFrom(...statuses),
        required: fc.boolean(),
        effort: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(verdicts, fc.integer({ min: 0, max: 4 }), (parts, to) => {
        const criteria = parts.map(({ effort, ...part }, index) =>
          verdict({ id: `c${index}`, ...part, remedy: { ...remedy, effort } }),
        )
        const steps = planSteps(assessment({ criteria }), to)
        const closed = new Set(steps.map((step) => step.criterion))
        const after = criteria.map((one) => (closed.has(one.id) ? { ...one, status: 'met' as const } : one))
        expect(planSteps(assessment({ criteria: after }), to)).toEqual([])
        for (const { criterion } of steps) {
          const without = after.map((one) => (one.id === criterion ? { ...one, status: 'unmet' as const } : one))
          expect(planSteps(assessment({ criteria: without }), to)).toHaveLength(1)
        }
        const levels = steps.map((step) => step.level)
        expect(levels).toEqual([...levels].sort((a, b) => a - b))
      }),
    )
  })
})
