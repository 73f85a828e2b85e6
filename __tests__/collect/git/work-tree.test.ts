import { spawnSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { bytesOnDisk, workTreeOf } from '../../../src/collect/git/work-tree.ts'
import {
  commitAll,
  gitIn,
  gitRepository,
  removeTemporaryFolders,
  temporaryFolder,
  writeFiles,
} from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

const listing = (work: string) => workTreeOf(join(work, '.git'), work)

describe('workTreeOf', () => {
  test('tracked and new files, without the deleted, the ignored and nested repositories', async () => {
    const work = gitRepository({ 'a.py': 'a', 'b.py': 'b', '.gitignore': '*.log\n' })
    rmSync(join(work, 'b.py'))
    writeFiles(work, { 'new.py': 'new', 'x.log': 'x' })
    writeFiles(work, { 'nested/.keep': '' })
    gitIn(join(work, 'nested'), ['init', '-q'])
    commitAll(join(work, 'nested'))
    const tree = await listing(work)
    expect(tree).toMatchObject({
      state: 'seen',
      value: {
        entries: [
          { path: 'new.py', size: 3, kind: 'file' },
          { path: '.gitignore', size: 6, kind: 'file' },
          { path: 'a.py', size: 1, kind: 'file' },
        ],
      },
    })
  })

  test('what a sparse checkout leaves away is there, and absent', async () => {
    const work = gitRepository({ 'a.py': 'a', 'far/away/b.py': 'b' })
    gitIn(work, ['sparse-checkout', 'set', '--no-cone', '/a.py'])
    const tree = await listing(work)
    expect(tree.state === 'seen' && [...tree.value.absent]).toEqual(['far/away/b.py'])
    expect(tree.state === 'seen' && tree.value.entries.map((entry) => entry.path)).toEqual(['a.py', 'far/away/b.py'])
  })

  test('unmerged files are listed once', async () => {
    const work = gitRepository({ 'a.py': 'a' })
    gitIn(work, ['switch', '-q', '-c', 'side'])
    writeFiles(work, { 'a.py': 'side' })
    commitAll(work)
    gitIn(work, ['switch', '-q', 'main'])
    writeFiles(work, { 'a.py': 'main' })
    commitAll(work)
    expect(() => gitIn(work, ['merge', '-q', 'side'])).toThrow()
    const tree = await listing(work)
    expect(tree.state === 'seen' && tree.value.entries.map((entry) => entry.path)).toEqual(['a.py'])
  })

  test('is unseen where the index is damaged', async () => {
    const work = gitRepository({ 'a.py': 'a' })
    writeFiles(work, { '.git/index': 'damaged' })
    expect(await listing(work)).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
  })
})

describe('bytesOnDisk', () => {
  test('reads a file, but no link, no folder, no pipe and nothing that has grown', () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'a.py': 'abc', 'dir/b.py': 'b' })
    symlinkSync(join(folder, 'a.py'), join(folder, 'link.py'))
    spawnSync('mkfifo', [join(folder, 'pipe.py')])
    expect(Buffer.from(bytesOnDisk(folder, 'a.py', 3) ?? '').toString()).toBe('abc')
    expect(bytesOnDisk(folder, 'a.py', 2)).toBeUndefined()
    expect(bytesOnDisk(folder, 'link.py', 100)).toBeUndefined()
    expect(bytesOnDisk(folder, 'dir', 100_000)).toBeUndefined()
    expect(bytesOnDisk(folder, 'pipe.py', 100)).toBeUndefined()
    expect(bytesOnDisk(folder, 'none.py', 100)).toBeUndefined()
  })
})
