import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { resolveCommit } from '../../../src/collect/git/resolve-commit.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('resolveCommit', () => {
  const work = gitRepository({ 'a.py': 'a' }, { at: '2026-01-02T03:04:05Z' })
  const gitDir = join(work, '.git')
  const sha = gitIn(work, ['rev-parse', 'HEAD'])
  gitIn(work, ['tag', '-a', 'v1', '-m', 'one'])
  const committedAt = Date.UTC(2026, 0, 2, 3, 4, 5) / 1000

  test.each(['HEAD', 'main', 'refs/heads/main', 'v1', sha, sha.slice(0, 10)])('%s', async (name) => {
    expect(await resolveCommit({ gitDir }, name)).toEqual({ sha, committedAt })
  })

  test.each(['HEAD:a.py', 'HEAD^{tree}', 'none', '--batch-all-objects', 'v1..main', '^main', 'x\ny', ''])(
    '%j is no commit',
    async (name) => {
      expect(await resolveCommit({ gitDir }, name)).toBeUndefined()
    },
  )
})
