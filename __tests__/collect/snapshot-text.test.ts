import { expect, test } from '@jest/globals'
import { snapshotText } from '../../src/collect/snapshot-text.ts'
import { repositoryOf } from '../support/repository-of.ts'

test('snapshotText is JSON that ends with a line break', () => {
  const snapshot = repositoryOf({ 'a\n.py': '\u2028"' })
  expect(JSON.parse(snapshotText(snapshot))).toEqual(snapshot)
  expect(snapshotText(snapshot).endsWith('}\n')).toBe(true)
})
