import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { evaluate } from '../../src/judge/evaluate.ts'
import type { Answer } from '../../src/model/answer.ts'
import type { Condition } from '../../src/model/criterion.ts'

const answers: Readonly<Record<string, Answer>> = {
  yes: { says: 'yes', evidence: [{ note: 'seen', strength: 'used' }] },
  no: { says: 'no', evidence: [] },
  near: { says: 'no', evidence: [], partial: 'almost' },
  unknown: { says: 'unknown', why: [{ what: 'x', reason: 'forbidden' }] },
  'not-applicable': { says: 'not-applicable', because: 'batch only' },
}
const ask = (probe: string): Answer => answers[probe] ?? { says: 'no', evidence: [] }
const of = (...probes: readonly string[]) => probes.map((probe) => ({ probe }))

describe('evaluate', () => {
  test.each([
    [['yes', 'yes'], 'yes', 'yes'],
    [['yes', 'no'], 'no', 'yes'],
    [['yes', 'unknown'], 'unknown', 'yes'],
    [['no', 'unknown'], 'no', 'unknown'],
    [['no', 'no'], 'no', 'no'],
    [['not-applicable', 'yes'], 'yes', 'yes'],
    [['not-applicable', 'no'], 'no', 'no'],
    [['not-applicable', 'not-applicable'], 'not-applicable', 'not-applicable'],
  ])('%j: all says %s, any says %s', (probes, all, any) => {
    expect(evaluate({ all: of(...probes) }, ask).says).toBe(all)
    expect(evaluate({ any: of(...probes) }, ask).says).toBe(any)
  })

  test('a near miss speaks for the whole, and what held stays as evidence', () => {
    expect(evaluate({ all: of('yes', 'near') }, ask)).toEqual({
      says: 'no',
      partial: 'almost',
      evidence: [{ note: 'seen', strength: 'used' }],
    })
  })

  test('not leaves unknown unknown', () => {
    expect(evaluate({ not: { probe: 'unknown' } }, ask).says).toBe('unknown')
    expect(evaluate({ not: { probe: 'yes' } }, ask).says).toBe('no')
  })

  const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('yes', 'no', 'unknown', 'not-applicable').map((probe) => ({ probe })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node

  test('De Morgan holds for every condition', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (parts) => {
        const left = evaluate({ not: { all: parts } }, ask).says
        const right = evaluate({ any: parts.map((not) => ({ not })) }, ask).says
        expect(left).toBe(right)
      }),
    )
  })

  test('learning an unknown never turns a decided answer around', () => {
    fc.assert(
      fc.property(condition, fc.constantFrom('yes', 'no'), (tree, learnt) => {
        const before = evaluate(tree, ask).says
        const after = evaluate(tree, (probe) => ask(probe === 'unknown' ? learnt : probe)).says
        if (before !== 'unknown') expect(after).toBe(before)
      }),
    )
  })
})
