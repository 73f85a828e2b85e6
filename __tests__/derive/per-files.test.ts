import { expect, test } from '@jest/globals'
import { filesOf } from '../../src/derive/files.ts'
import { perFiles } from '../../src/derive/per-files.ts'
import { repositoryOf } from '../support/repository-of.ts'

test('a fact of a tree is worked out once, and again for another tree', () => {
  const asked: number[] = []
  const count = perFiles((files) => asked.push(files.entries.length))
  const one = filesOf(repositoryOf({ a: '' }))
  count(one)
  count(one)
  count(filesOf(repositoryOf({ a: '', b: '' })))
  expect(asked).toEqual([1, 2])
})
