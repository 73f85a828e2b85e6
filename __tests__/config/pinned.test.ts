import { describe, expect, test } from '@jest/globals'
import { pinned } from '../../src/config/pinned.ts'
import { placementsOf } from '../../src/judge/placements-of.ts'
import { ladderOf } from '../support/verdicts.ts'

const model = {
  ...ladderOf(2),
  version: '2027-03',
  earlier: ['2026-11', '2027-01'],
  since: { r1: '2027-03', r2: '2027-01' },
}
const asked = (date: string, policy = { strict: false, criteria: {} }) =>
  placementsOf(pinned(model, date, ''), policy).map(({ id, required, advisory }) => [id, required, advisory === true])

describe('pinned', () => {
  test('what came later is advisory, and strict does not change that', () => {
    expect(asked('2026-11')).toEqual([
      ['r1', false, true],
      ['r2', false, true],
    ])
    expect(asked('2027-01', { strict: true, criteria: {} })).toEqual([
      ['r1', false, true],
      ['r2', true, false],
    ])
    expect(asked('2027-03').map(([, required]) => required)).toEqual([true, true])
  })
  test('a team may take it up before the pin moves', () =>
    expect(asked('2027-01', { strict: false, criteria: { r1: { required: true } } })[0]).toEqual(['r1', true, true]))
  test('the report says the date it was judged by', () => expect(pinned(model, '2026-11', '').version).toBe('2026-11'))
  test.each(['2026-12', '2027-04', ''])('a date there is no model of, %j, is told those there are', (date) =>
    expect(() => pinned(model, date, 'c.yml:2: ')).toThrow(
      'c.yml:2: The model test is built in as of 2026-11, 2027-01, 2027-03, not ',
    ),
  )
})
