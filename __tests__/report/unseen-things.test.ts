import { expect, test } from '@jest/globals'
import { unseenThings } from '../../src/report/unseen-things.ts'

const thing = (what: string, ...criteria: readonly string[]) => ({ what, reason: 'forbidden' as const, criteria })

test('what criteria wait for comes first, and else things stay in their order', () => {
  const unseen = [thing('bypass'), thing('rules', 'a'), thing('runs', 'a', 'b'), thing('checks', 'c')]
  expect(unseenThings({ visibility: { unseen, permissions: {} } }).map(({ what }) => what)).toEqual([
    'runs',
    'rules',
    'checks',
    'bypass',
  ])
  expect(unseenThings({})).toEqual([])
})
