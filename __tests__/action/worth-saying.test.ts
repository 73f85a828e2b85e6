import { describe, expect, test } from '@jest/globals'
import { worthSaying } from '../../src/action/worth-saying.ts'
import { assessment } from '../support/assessment.ts'

const says = (part: Parameters<typeof assessment>[0], mode: 'auto' | 'always' | 'never' = 'auto') => {
  const worst = assessment(part)
  return worthSaying({ worst, projects: [worst] }, mode)
}
const delta = { base: 'b', level: { from: 1, to: 1 }, gained: [], lost: [], gateEdited: [] }

describe('worthSaying', () => {
  test.each([
    ['below its target', { target: 3 }, true],
    ['at its target', { target: 1 }, false],
    ['without a target', { target: null }, false],
    ['without a change', { target: null, delta }, false],
    ['a gain', { target: null, delta: { ...delta, gained: ['x'] } }, true],
    ['a loss', { target: null, delta: { ...delta, lost: ['x'] } }, true],
    ['a gate edited', { target: null, delta: { ...delta, gateEdited: ['x'] } }, true],
    ['held up', { target: null, gate: { outcome: 'incomplete', mode: [], reasons: [] } }, true],
    ['a first config', { target: null, proposed: { path: 'p', state: 'faulty', fault: 'f' } }, true],
    ['below its target and not touched', { target: 3, touched: false }, false],
    ['not applicable', { target: 3, applicable: false }, false],
  ] as const)('%s', (_, part, expected) => expect(says(part)).toBe(expected))
  test('always means always', () => expect(says({ target: null }, 'always')).toBe(true))
  test('never means never', () => expect(says({}, 'never')).toBe(false))
})
