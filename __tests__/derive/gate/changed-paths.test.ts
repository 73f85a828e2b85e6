import { describe, expect, test } from '@jest/globals'
import { changedAt, changedPaths } from '../../../src/derive/gate/changed-paths.ts'
import { unseen } from '../../../src/model/facet.ts'
import type { Snapshot } from '../../../src/model/snapshot.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const base = repositoryOf({ a: 'same', b: 'was', gone: '' })
const head = repositoryOf({ a: 'same', b: 'is!', new: '' })

/** A tree of binaries: no texts, hashes of their contents or none. */
function hashed(oids: Readonly<Record<string, string | undefined>>, missing?: readonly string[]): Snapshot {
  const entries = Object.entries(oids).map(([path, oid]) => ({ path, size: 1, kind: 'file' as const, oid }))
  return repositoryOf({}, { facts: { tree: { state: 'seen', value: { entries, missing } } } })
}

describe('changedPaths', () => {
  test('what was added, taken away or has another text', () =>
    expect([...(changedPaths(base, head) ?? [])].sort()).toEqual(['b', 'gone', 'new']))
  test('by their hashes where no text was read', () =>
    expect(changedPaths(hashed({ a: '1', b: '2' }), hashed({ a: '1', b: '3' }))).toEqual(new Set(['b'])))
  test('unknown where a content or a part of the tree is', () => {
    expect(changedPaths(hashed({ a: '1' }), hashed({ a: undefined }))).toBeUndefined()
    expect(changedPaths(hashed({ a: '1' }), hashed({ a: '1' }, ['models']))).toBeUndefined()
    const blind = repositoryOf({}, { facts: { tree: unseen({ what: 'the tree', reason: 'failed' }) } })
    expect(changedPaths(base, blind)).toBeUndefined()
  })
})

describe('changedAt', () => {
  test.each([
    ['a', false],
    ['b', true],
    ['gone', true],
    ['new', true],
    ['nowhere', false],
  ])('%s: %s', (path, expected) => expect(changedAt(path, base, head)).toBe(expected))
  test('what cannot be told is taken for changed', () =>
    expect(changedAt('a', hashed({ a: '1' }), hashed({ a: undefined }))).toBe(true))
})
