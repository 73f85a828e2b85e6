import { expect, test } from '@jest/globals'
import { exceptionNotes } from '../../src/judge/exception-notes.ts'

const waiverUntil = (until: string) => ({
  waivers: [{ criterion: 'automated-build', reason: 'r', owner: '@o', until }],
  attestations: [],
})

test.each([
  ['2026-11-19', 'expired'],
  ['2026-12-20', 'expires'],
])('warns of a waiver until %s', (until, word) => {
  expect(exceptionNotes(waiverUntil(until), '2026-11-20')[0]?.message).toContain(word)
})

test('is quiet about exceptions that have time left', () => {
  expect(exceptionNotes(waiverUntil('2026-12-21'), '2026-11-20')).toEqual([])
})
