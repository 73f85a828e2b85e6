import { expect, test } from '@jest/globals'
import { historyOf } from '../../../src/collect/github/history.ts'

test('historyOf says where the history can be had', () => {
  expect(historyOf()).toMatchObject({
    state: 'unseen',
    why: { reason: 'not-collected', detail: expect.stringContaining('clone') },
  })
})
