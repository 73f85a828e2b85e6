import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../src/derive/files.ts'
import { unseen } from '../../src/model/facet.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { repositoryOf } from '../support/repository-of.ts'

const texts = {
  'README.md': '# churn',
  'src/train.py': 'fit()',
  'src/data/load.py': 'load()',
  '.github/workflows/ci.yml': 'on: push',
  'examples/demo/run.py': 'demo()',
  'odd\nname/a.py': 'x',
}

function withEntries(
  ...entries: readonly { path: string; size: number; kind: 'file' | 'symlink' | 'submodule' }[]
): Snapshot {
  return repositoryOf({}, { facts: { tree: { state: 'seen', value: { entries } } } })
}

describe('filesOf', () => {
  const files = filesOf(repositoryOf(texts), [])

  test('finds files and folders', () => {
    expect(files.has('src/train.py')).toBe(true)
    expect(files.has('src')).toBe(false)
    expect(files.hasFolder('src')).toBe(true)
    expect(files.hasFolder('src/data/')).toBe(true)
    expect(files.hasFolder('.')).toBe(true)
    expect(files.hasFolder('sr')).toBe(false)
    expect(files.hasFolder('src/train.py')).toBe(false)
  })

  test('globs see dot folders and strange names, sorted', () => {
    expect(files.glob('**/*.py')).toEqual([
      'examples/demo/run.py',
      'odd\nname/a.py',
      'src/data/load.py',
      'src/train.py',
    ])
    expect(files.glob('*.py')).toEqual([])
    expect(files.glob('**/*.yml')).toEqual(['.github/workflows/ci.yml'])
    expect(files.glob('.github/workflows/*.{yml,yaml}')).toEqual(['.github/workflows/ci.yml'])
    expect(files.glob('README.md')).toEqual(['README.md'])
    expect(files.glob('')).toEqual([])
    expect(files.glob('**/*.py')).toBe(files.glob('**/*.py'))
  })

  test('a text is seen, unseen where it was not read, undefined where there is no file', () => {
    expect(files.text('src/train.py')).toEqual({ state: 'seen', value: 'fit()' })
    expect(files.text('src/none.py')).toBeUndefined()
    expect(files.text('constructor')).toBeUndefined()
    const unread = filesOf(withEntries({ path: 'constructor', size: 3, kind: 'file' }), [])
    expect(unread.text('constructor')).toMatchObject({ state: 'unseen', why: { reason: 'not-collected' } })
  })

  test.each(['examples', 'examples/', './examples/**', 'examples/**', '**/demo'])(
    '%s excludes the folder',
    (pattern) => {
      const left = filesOf(repositoryOf(texts), [pattern])
      expect(left.has('examples/demo/run.py')).toBe(false)
      expect(left.text('examples/demo/run.py')).toBeUndefined()
      expect(left.hasFolder('examples')).toBe(false)
      expect(left.entries).toHaveLength(5)
    },
  )

  test('links and submodules are there, but are no plain files', () => {
    const other = filesOf(
      withEntries({ path: 'link.py', size: 9, kind: 'symlink' }, { path: 'lib', size: 0, kind: 'submodule' }),
      [],
    )
    expect(other.has('link.py')).toBe(true)
    expect(other.glob('**')).toEqual([])
    expect(other.hasFolder('lib')).toBe(true)
    expect(other.text('lib/x.py')).toMatchObject({ state: 'unseen', why: { reason: 'delegated' } })
    expect(other.text('library/x.py')).toBeUndefined()
  })

  test('an unseen tree holds nothing', () => {
    const none = filesOf(
      repositoryOf(texts, { facts: { tree: unseen({ what: 'the tree', reason: 'forbidden' }) } }),
      [],
    )
    expect(none.entries).toEqual([])
    expect(none.has('README.md')).toBe(false)
    expect(none.text('README.md')).toBeUndefined()
    expect(none.glob('**')).toEqual([])
  })
})
