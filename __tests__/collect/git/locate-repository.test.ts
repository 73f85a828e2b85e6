import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { locateRepository } from '../../../src/collect/git/locate-repository.ts'
import { UnreadableFault } from '../../../src/model/fault.ts'
import {
  bareClone,
  gitIn,
  gitRepository,
  removeTemporaryFolders,
  temporaryFolder,
} from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('locateRepository', () => {
  test('a work tree, a folder in it and a link to it', () => {
    const work = gitRepository({ 'src/deep/a.py': 'a' })
    const found = { gitDir: join(work, '.git'), workTree: work, folder: basename(work) }
    expect(locateRepository(work)).toEqual({ ...found, below: false })
    expect(locateRepository(join(work, 'src/deep'))).toEqual({ ...found, below: true })
    const link = join(temporaryFolder(), 'link')
    symlinkSync(work, link)
    expect(locateRepository(link)).toEqual({ ...found, below: false })
  })

  test('a bare repository and a .git directory', () => {
    const work = gitRepository({ 'a.py': 'a' })
    const bare = bareClone(work)
    expect(locateRepository(bare)).toEqual({ gitDir: bare, folder: 'churn', below: false })
    expect(locateRepository(join(work, '.git'))).toEqual({
      gitDir: join(work, '.git'),
      folder: basename(work),
      below: false,
    })
  })

  test('does not believe core.worktree', () => {
    const work = gitRepository({ 'a.py': 'a' })
    gitIn(work, ['config', 'core.worktree', '/'])
    expect(locateRepository(work)).toMatchObject({ workTree: work })
  })

  test('a folder that merely holds a file HEAD is none', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'HEAD'), 'x')
    mkdirSync(join(folder, 'objects'))
    expect(() => locateRepository(folder)).toThrow(new UnreadableFault(`${folder} is not in a git repository`))
  })
})
