import { expect, test } from '@jest/globals'
import { unseenGroups } from '../../src/report/unseen-groups.ts'
import { verdict } from '../support/verdicts.ts'

const runs = { what: 'the runs', reason: 'forbidden' as const, permission: 'actions: read' }

test('names each thing once, with all that wait for it', () => {
  const verdicts = [
    verdict({ id: 'a', status: 'unknown', unseen: [runs] }),
    verdict({ id: 'b', status: 'met', unseen: [runs] }),
    verdict({ id: 'c', status: 'unknown', unseen: [{ ...runs, what: 'the rules' }] }),
    verdict({ id: 'd', status: 'unknown', unseen: [runs] }),
    verdict({ id: 'e', status: 'unknown' }),
  ]
  expect(unseenGroups(verdicts).map(({ what, ids }) => [what, ...ids])).toEqual([
    ['the runs', 'a', 'd'],
    ['the rules', 'c'],
    ['not collected', 'e'],
  ])
})
