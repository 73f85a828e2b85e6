import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../src/derive/files.ts'
import { projectsOf } from '../../src/derive/projects.ts'
import { repositoryOf } from '../support/repository-of.ts'

const snapshot = repositoryOf({ 'models/churn/train.py': '', 'models/price/train.py': '', 'README.md': '' })
const facts = { files: filesOf(snapshot), snapshot }
const found = (...paths: readonly string[]) =>
  projectsOf(
    facts,
    paths.map((path) => ({ name: path, path })),
  ).map(({ path, present }) => [path, present])

describe('projectsOf', () => {
  test('the whole repository where none is declared', () => expect(found()).toEqual([['.', true]]))
  test('a folder, however it is written', () =>
    expect(found('./models/churn/', '/')).toEqual([
      ['models/churn', true],
      ['.', true],
    ]))
  test('the folders that a glob matches', () =>
    expect(found('models/*')).toEqual([
      ['models/churn', true],
      ['models/price', true],
    ]))
  test.each(['nope', '../models', 'nope/*', 'README.md'])('%s is nowhere, and still a project', (path) =>
    expect(found(path)).toEqual([[path, false]]),
  )
  test('a folder that may lie where nobody could look is not said to be nowhere', () => {
    const tree = { state: 'seen' as const, value: { entries: [], missing: ['models'] } }
    const cut = repositoryOf({}, { facts: { tree } })
    const seen = projectsOf({ files: filesOf(cut), snapshot: cut }, [
      { name: 'a', path: 'models/churn' },
      { name: 'b', path: 'models/*' },
      { name: 'c', path: 'other' },
    ])
    expect(seen.map(({ present }) => present)).toEqual([true, true, false])
  })
})
