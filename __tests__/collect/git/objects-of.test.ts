import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { objectsOf } from '../../../src/collect/git/objects-of.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('objectsOf', () => {
  const texts = ['', 'a\n', 'no line break', 'blob 3\n\0\n', 'ünï\r\n', 'missing\n']
  const work = gitRepository()
  const hashes = texts.map((text) => gitIn(work, ['hash-object', '-w', '--stdin'], {}, text))

  test('gives every content as it was stored, whatever is in it', async () => {
    const objects = await objectsOf({ gitDir: join(work, '.git') }, hashes)
    expect(hashes.map((hash) => Buffer.from(objects.get(hash) ?? 'x').toString())).toEqual(texts)
  })

  test('leaves out what is missing', async () => {
    const objects = await objectsOf({ gitDir: join(work, '.git') }, [
      '1'.repeat(40),
      ...hashes.slice(1, 2),
      '2'.repeat(40),
    ])
    expect([...objects.keys()]).toEqual(hashes.slice(1, 2))
  })

  test('asks nothing for nothing', async () => {
    expect((await objectsOf({ gitDir: '/nowhere' }, [])).size).toBe(0)
  })

  test('a damaged object hides only itself', async () => {
    const damaged = gitIn(work, ['hash-object', '-w', '--stdin'], {}, 'to be damaged '.repeat(50))
    const file = join(work, '.git/objects', damaged.slice(0, 2), damaged.slice(2))
    chmodSync(file, 0o644)
    writeFileSync(file, 'x')
    const [first = '', second = ''] = hashes.slice(1)
    const objects = await objectsOf({ gitDir: join(work, '.git') }, [first, damaged, second])
    expect([...objects.keys()].sort()).toEqual([first, second].sort())
  })
})
