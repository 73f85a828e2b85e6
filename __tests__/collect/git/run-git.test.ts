import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { runGit } from '../../../src/collect/git/run-git.ts'
import { UnreadableFault } from '../../../src/model/fault.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('runGit', () => {
  test('gives output, exit code and the last complaint', async () => {
    const gitDir = join(gitRepository({ 'a.py': 'a\n' }), '.git')
    expect(await runGit({ gitDir }, ['cat-file', 'blob', 'HEAD:a.py'])).toEqual({
      code: 0,
      out: Buffer.from('a\n'),
      complaint: '',
    })
    const failed = await runGit({ gitDir }, ['cat-file', 'blob', 'HEAD:none'])
    expect(failed.code).toBe(128)
    expect(failed.complaint).toContain('fatal:')
  })

  test('hands input over', async () => {
    const gitDir = join(gitRepository({ 'a.py': 'a\n' }), '.git')
    const { out } = await runGit({ gitDir }, ['hash-object', '--stdin'], { input: 'a\n' })
    expect(out.toString().trim()).toBe(gitIn(join(gitDir, '..'), ['rev-parse', 'HEAD:a.py']))
  })

  test('stops what writes too much', async () => {
    const gitDir = join(gitRepository({ 'a.txt': 'x'.repeat(3_000_000) }), '.git')
    const { code } = await runGit({ gitDir }, ['cat-file', 'blob', 'HEAD:a.txt'], { most: 1000 })
    expect(code).toBeNull()
  })

  test('is not led astray by variables of the caller', async () => {
    const gitDir = join(gitRepository({ 'a.py': 'a\n' }), '.git')
    process.env['GIT_INDEX_FILE'] = '/nowhere'
    process.env['GIT_OBJECT_DIRECTORY'] = '/nowhere'
    try {
      expect((await runGit({ gitDir }, ['cat-file', 'blob', 'HEAD:a.py'])).code).toBe(0)
    } finally {
      delete process.env['GIT_INDEX_FILE']
      delete process.env['GIT_OBJECT_DIRECTORY']
    }
  })

  test('says in a sentence that git is missing', async () => {
    const gitDir = join(gitRepository({ 'a.py': 'a\n' }), '.git')
    const path = process.env['PATH']
    process.env['PATH'] = '/nowhere'
    try {
      await expect(runGit({ gitDir }, ['version'])).rejects.toBeInstanceOf(UnreadableFault)
    } finally {
      process.env['PATH'] = path
    }
  })
})
