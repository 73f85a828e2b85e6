import { describe, expect, test } from '@jest/globals'
import { ladderOf } from '../../src/report/ladder-of.ts'
import { assessment } from '../support/assessment.ts'

const states = (part: Parameters<typeof assessment>[0]) => ladderOf(assessment(part)).map((rung) => rung.state)
const level = (effective: number, possible: number) => ({ ...assessment().level, effective, possible })
const gate = (outcome: 'pass' | 'fail') => ({ outcome, mode: [], reasons: [] })

describe('ladderOf', () => {
  test('tells what is reached from what may be and what is open', () =>
    expect(states({ level: level(1, 2) })).toEqual(['reached', 'reached', 'possible', 'open']))
  test('misses only what a failing gate asks for', () => {
    expect(states({ level: level(0, 0), minimum: 2, gate: gate('fail') })).toEqual([
      'reached',
      'missed',
      'missed',
      'open',
    ])
    expect(states({ level: level(0, 0), minimum: 2, gate: gate('pass') })).toEqual(['reached', 'open', 'open', 'open'])
  })
  test('marks target, minimum and the level that counts', () =>
    expect(ladderOf(assessment()).map(({ current, marks }) => [current, ...marks])).toEqual([
      [false],
      [true, 'minimum'],
      [false],
      [false, 'target'],
    ]))
})
