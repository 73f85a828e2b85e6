import { describe, expect, test } from '@jest/globals'
import { progressLine, statusLine } from '../../src/report/status-line.ts'
import { assessment } from '../support/assessment.ts'

const delta = { base: 'b', level: { from: 0, to: 1 }, gained: [], lost: [], gateEdited: [] }

describe('statusLine', () => {
  test.each([
    [{ minimum: null, gate: { outcome: 'none', mode: [], reasons: [] } }, 'level 1, target 3, report only'],
    [{}, 'level 1, target 3, minimum 1, gate passes'],
    [{ delta }, 'level 1 (was 0), target 3, minimum 1, gate passes'],
    [{ delta: { ...delta, level: { from: 1, to: 1 } } }, 'level 1, target 3, minimum 1, gate passes'],
    [{ target: null, gate: { outcome: 'fail', mode: [], reasons: ['x'] } }, 'level 1, minimum 1, gate fails'],
    [{ applicable: false, gate: { outcome: 'not-applicable', mode: [], reasons: [] } }, 'not applicable (product)'],
    [
      { applicable: false, gate: { outcome: 'incomplete', mode: [], reasons: [] } },
      'not applicable (product), gate incomplete',
    ],
  ] as const)('%#: says it in words', (part, words) => expect(statusLine(assessment(part))).toBe(words))
})

describe('progressLine', () => {
  test('says progress before the verdict', () =>
    expect(progressLine(assessment())).toBe('level 1, 0 of 2 towards 2, target 3, minimum 1, gate passes'))
  test('has none at the top', () => {
    const top = { ...assessment().level, effective: 3 }
    expect(progressLine(assessment({ level: top }))).toBe('level 3, target 3, minimum 1, gate passes')
  })
})
