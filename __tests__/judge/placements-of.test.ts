import { expect, test } from '@jest/globals'
import { placementsOf } from '../../src/judge/placements-of.ts'
import type { MaturityModel } from '../../src/model/criterion.ts'
import { ladderOf } from '../support/verdicts.ts'

const base = ladderOf(1)
const model: MaturityModel = {
  ...base,
  levels: base.levels.map((level) => ({ ...level, expected: level.level === 1 ? ['e1'] : [] })),
}

test('required and expected stand as the model says', () => {
  expect(placementsOf(model, { strict: false, criteria: {} })).toEqual([
    { id: 'r1', level: 1, required: true },
    { id: 'e1', level: 1, required: false },
  ])
})

test('strict makes expected required; a named override wins over both', () => {
  const placements = placementsOf(model, { strict: true, criteria: { r1: { required: false } } })
  expect(placements.map((one) => one.required)).toEqual([false, true])
})
