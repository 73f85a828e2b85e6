import { expect, test } from '@jest/globals'
import { shownEvidence } from '../../src/judge/shown-evidence.ts'

test('the place of a piece of evidence is flat, as the contract writes it', () => {
  const evidence = { note: 'n', strength: 'used' as const, at: { path: 'a.py', line: 3 }, via: ['make'] }
  expect(shownEvidence(evidence)).toEqual({ note: 'n', strength: 'used', path: 'a.py', line: 3, via: ['make'] })
})

test('what has no place has none', () => {
  expect(shownEvidence({ note: 'n', strength: 'declared' })).toEqual({ note: 'n', strength: 'declared' })
})
