import { describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { partIn } from '../../../../src/collect/github/look/part.ts'
import { seen, unseen } from '../../../../src/model/facet.ts'

const part = {
  alias: 'x',
  selection: 'id',
  question: { what: 'the id', permission: 'a: read' },
  schema: z.object({ id: z.string() }),
}
const fault = (...path: string[]) => ({ type: 'FORBIDDEN', message: 'no', path })

describe('partIn', () => {
  test('reads its own alias', () => {
    expect(partIn(seen({ data: { x: { id: '1' } }, faults: [fault('y')] }), part)).toEqual(seen({ id: '1' }))
  })

  test('does not take a list with a hole in it for the whole', () => {
    const told = partIn(seen({ data: { x: { id: '1' } }, faults: [fault('x', 'nodes', '0')] }), part)
    expect(told).toMatchObject({ state: 'unseen', why: { what: 'the id', reason: 'forbidden', permission: 'a: read' } })
  })

  test('is unseen where the whole answer is, or holds something else', () => {
    const why = { what: 'the files', reason: 'failed', detail: 'odd' } as const
    expect(partIn(unseen(why), part)).toEqual(unseen({ ...why, what: 'the id' }))
    expect(partIn(seen({ data: { x: { id: 1 } }, faults: [] }), part)).toMatchObject({ why: { reason: 'failed' } })
  })
})
