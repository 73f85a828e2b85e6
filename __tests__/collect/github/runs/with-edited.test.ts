import { describe, expect, test } from '@jest/globals'
import { withEdited } from '../../../../src/collect/github/runs/with-edited.ts'
import { seen } from '../../../../src/model/facet.ts'

const runs = seen({ branch: 'main', recent: [], total: 0 })
const files = (oids: Readonly<Record<string, string>>) =>
  new Map(Object.entries(oids).map(([path, oid]) => [path, { oid }]))
const [ci, train] = ['.github/workflows/ci.yml', '.github/workflows/train.yml']

describe('withEdited', () => {
  test('names the workflows that the target branch has not, or otherwise', () => {
    const head = files({ [ci]: 'a', [train]: 'b', 'src/train.py': 'c' })
    const told = withEdited(runs, head, files({ [ci]: 'A', 'src/train.py': 'C' }))
    expect(told).toMatchObject({ value: { edited: [ci, train] } })
  })

  test('names none where nothing is to be merged or nothing differs', () => {
    const head = files({ [ci]: 'a' })
    expect(withEdited(runs, head, undefined)).toBe(runs)
    expect(withEdited(runs, head, head)).toBe(runs)
    expect(withEdited(runs, head, files({ [ci]: 'a' }))).toBe(runs)
  })
})
