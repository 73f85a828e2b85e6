import { describe, expect, test } from '@jest/globals'
import { regressionsOf } from '../../src/judge/regressions-of.ts'
import type { Verdict } from '../../src/model/assessment.ts'
import { assessment } from '../support/assessment.ts'
import { verdict } from '../support/verdicts.ts'

const at = (effective: number, possible = effective, criteria: readonly Verdict[] = []) =>
  assessment({ level: { ...assessment().level, effective, possible }, criteria })
const one = (status: Verdict['status'], required = true) => at(1, 1, [verdict({ id: 'build', status, required })])

describe('regressionsOf', () => {
  test('the level that fell, surely where no unknown could raise it again', () => {
    expect(regressionsOf(at(2), at(1)).surely).toEqual(['the level fell from 2 to 1'])
    expect(regressionsOf(at(2), at(1, 2))).toEqual({
      surely: [],
      maybe: ['the level fell from 2 to 1, and only unknowns stand between'],
    })
    expect(regressionsOf(at(1), at(2))).toEqual({ surely: [], maybe: [] })
  })

  test.each([
    ['met', 'unmet', { surely: ['build no longer holds'], maybe: [] }],
    ['waived', 'unmet', { surely: ['build no longer holds'], maybe: [] }],
    ['met', 'unknown', { surely: [], maybe: ['build cannot be seen any more'] }],
    ['met', 'not-applicable', { surely: [], maybe: ['build would no longer apply'] }],
    ['met', 'attested', { surely: [], maybe: [] }],
    ['unknown', 'unmet', { surely: [], maybe: [] }],
    ['unmet', 'unmet', { surely: [], maybe: [] }],
  ] as const)('a required criterion from %s to %s', (from, to, expected) =>
    expect(regressionsOf(one(from), one(to))).toEqual(expected),
  )

  test('an expected criterion holds nothing up', () =>
    expect(regressionsOf(one('met', false), one('unmet', false))).toEqual({ surely: [], maybe: [] }))
})
