import { expect, test } from '@jest/globals'
import { completionOf } from '../../src/judge/completion-of.ts'
import { ladderOf, verdict } from '../support/verdicts.ts'

test('counts what is met or attested of what applies and is not waived', () => {
  const verdicts = [
    verdict({ id: 'a', status: 'met' }),
    verdict({ id: 'b', status: 'attested' }),
    verdict({ id: 'c', status: 'unknown' }),
    verdict({ id: 'd', status: 'unmet', required: false }),
    verdict({ id: 'e', status: 'waived' }),
    verdict({ id: 'f', status: 'not-applicable' }),
  ]
  expect(completionOf(ladderOf(1), verdicts)).toEqual({ '1': { met: 2, of: 4, required: { met: 2, of: 3 } } })
})
