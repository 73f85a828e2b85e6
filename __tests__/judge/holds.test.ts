import { expect, test } from '@jest/globals'
import { holds } from '../../src/judge/holds.ts'
import { statuses } from '../../src/model/status.ts'

test('what is met, attested or waived holds, and nothing else', () =>
  expect(statuses.filter((status) => holds({ status }))).toEqual(['met', 'waived', 'attested']))
