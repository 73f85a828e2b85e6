import { describe, expect, test } from '@jest/globals'
import { dimensionLevels, levelsOf } from '../../src/judge/levels-of.ts'
import type { Status } from '../../src/model/status.ts'
import { ladderOf, verdict } from '../support/verdicts.ts'

const model = ladderOf(3)
const at = (...statuses: readonly Status[]) =>
  statuses.map((status, index) => verdict({ id: `r${index + 1}`, level: index + 1, status }))

describe('levelsOf', () => {
  test.each<[readonly Status[], number, number, number, number]>([
    [['met', 'met', 'met'], 3, 3, 3, 3],
    [['met', 'unmet', 'met'], 1, 1, 1, 3],
    [['unmet', 'met', 'met'], 0, 0, 0, 3],
    [['met', 'waived', 'unmet'], 1, 2, 2, 1],
    [['met', 'attested', 'unknown'], 1, 2, 3, 1],
    [['unknown', 'met', 'unmet'], 0, 0, 2, 2],
    [['unmet', 'unmet', 'unmet'], 0, 0, 0, 0],
  ])(
    '%j: verified %i, effective %i, possible %i, evidenced %i',
    (statuses, verified, effective, possible, evidenced) => {
      expect(levelsOf(model, at(...statuses))).toMatchObject({ verified, effective, possible, evidenced })
    },
  )

  test('names what stands before the next level', () => {
    expect(levelsOf(model, at('met', 'unknown', 'unmet')).heldBackBy).toEqual(['r2'])
    expect(levelsOf(model, at('met', 'met', 'met')).heldBackBy).toEqual([])
  })

  test('expected criteria hold nothing back', () => {
    const verdicts = [...at('met', 'met', 'met'), verdict({ id: 'e', level: 1, status: 'unmet', required: false })]
    expect(levelsOf(model, verdicts).verified).toBe(3)
  })

  test('one criterion that does not apply holds nothing back, but a level made of such is not awarded', () => {
    const three = [
      verdict({ id: 'a', level: 1, status: 'met' }),
      verdict({ id: 'b', level: 1, status: 'met' }),
      verdict({ id: 'c', level: 1, status: 'not-applicable' }),
    ]
    expect(levelsOf(ladderOf(1), three).verified).toBe(1)
    const moot = three.map((one) => (one.id === 'a' ? one : { ...one, status: 'not-applicable' as const }))
    expect(levelsOf(ladderOf(1), moot).verified).toBe(0)
  })
})

describe('dimensionLevels', () => {
  test('counts required and expected criteria alike', () => {
    const verdicts = [
      verdict({ id: 'a', level: 1, status: 'met' }),
      verdict({ id: 'b', level: 1, status: 'unmet', required: false }),
    ]
    expect(dimensionLevels(model, verdicts).verified).toBe(0)
  })

  test('is null, not 0, where nothing could be seen', () => {
    expect(dimensionLevels(model, [verdict({ id: 'a', level: 2, status: 'unknown' })])).toEqual({
      verified: null,
      effective: null,
      possible: null,
    })
    expect(dimensionLevels(model, [])).toEqual({ verified: null, effective: null, possible: null })
  })

  test('a level at which the model asks nothing of the dimension is not awarded', () => {
    expect(dimensionLevels(model, [verdict({ id: 'a', level: 3, status: 'unmet' })]).verified).toBe(0)
    expect(dimensionLevels(model, [verdict({ id: 'a', level: 3, status: 'met' })]).verified).toBe(3)
  })
})
