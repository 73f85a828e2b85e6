import { expect, test } from '@jest/globals'
import { pythonVersionsTested, systemsTested } from '../../../src/derive/applicability/tested-on.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const workflow = (matrix: string) =>
  filesOf(
    repositoryOf({
      '.github/workflows/ci.yml': `on: push\njobs:\n  test:\n    strategy:\n      matrix:\n        ${matrix}\n`,
    }),
  )

test('a matrix of systems', () => {
  expect(systemsTested(workflow('os: [ubuntu-latest, windows-latest]'))).toMatchObject({ line: 6 })
  expect(systemsTested(workflow('os: [ubuntu-22.04, ubuntu-24.04]'))).toBeUndefined()
})

test('a matrix of Pythons', () => {
  expect(pythonVersionsTested(workflow('python: ["3.10", "3.11", "3.12"]'))).toMatchObject({ line: 6 })
  expect(pythonVersionsTested(workflow('python: ["3.10", "3.11"]'))).toBeUndefined()
})
