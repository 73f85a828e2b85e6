import { describe, expect, test } from '@jest/globals'
import { contentsOf, selectionOf, unlistedContents } from '../../src/collect/contents.ts'
import type { FileEntry } from '../../src/model/snapshot.ts'

const entries: readonly FileEntry[] = [
  { path: 'a.py', size: 2, kind: 'file' },
  { path: 'b.py', size: 2, kind: 'file' },
  { path: 'huge.py', size: 1e9, kind: 'file' },
  { path: 'logo.png', size: 2, kind: 'file' },
]

describe('contentsOf', () => {
  test('puts texts, failures and what did not fit together', () => {
    const contents = contentsOf(entries, selectionOf(entries, {}), ({ path }) =>
      path === 'a.py' ? Buffer.from('a\n') : { what: path, reason: 'failed' },
    )
    expect(contents.tree).toEqual({ state: 'seen', value: { entries } })
    expect(contents.texts).toMatchObject({
      'a.py': { state: 'seen', value: 'a\n' },
      'b.py': { state: 'unseen', why: { reason: 'failed' } },
      'huge.py': { state: 'unseen', why: { reason: 'too-large' } },
    })
    expect(contents.texts['logo.png']).toBeUndefined()
    expect(contents.notes.map((note) => note.path)).toEqual(['huge.py'])
  })

  test('notes a masked credential, not the credential', () => {
    const secret = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_')
    const contents = contentsOf(entries, selectionOf(entries, {}), () => Buffer.from(`x = "${secret}"\n`))
    expect(contents.texts['a.py']).toEqual({ state: 'seen', value: 'x = "***"\n' })
    expect(contents.notes).toContainEqual({
      severity: 'warning',
      message: expect.stringMatching(/credential.*: 2\.$/),
      path: 'a.py',
    })
  })
})

test('selectionOf leaves out what is excluded', () => {
  expect(selectionOf(entries, { exclude: (path) => path === 'a.py' }).read.map((entry) => entry.path)).toEqual(['b.py'])
})

test('unlistedContents is unseen throughout', () => {
  const why = { what: 'the list of files', reason: 'failed' } as const
  expect(unlistedContents(why)).toEqual({ tree: { state: 'unseen', why }, texts: {}, notes: [] })
})
