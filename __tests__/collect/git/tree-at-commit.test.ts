import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { treeAtCommit } from '../../../src/collect/git/tree-at-commit.ts'
import { commitAll, gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('treeAtCommit', () => {
  test('lists files with size, kind and hash, from the root', async () => {
    const work = gitRepository({ 'src/a.py': 'four', 'b\tc.md': '' })
    symlinkSync('/etc/hostname', join(work, 'link'))
    gitIn(work, ['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`])
    const sha = commitAll(work)
    gitIn(work, ['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`])
    gitIn(work, ['commit', '-qm', 'sub'])
    const tree = await treeAtCommit({ gitDir: join(work, '.git') }, gitIn(work, ['rev-parse', 'HEAD']))
    expect(tree).toEqual({
      state: 'seen',
      value: [
        { path: 'b\tc.md', size: 0, kind: 'file', oid: gitIn(work, ['rev-parse', `${sha}:b\tc.md`]) },
        { path: 'link', size: 13, kind: 'symlink', oid: gitIn(work, ['rev-parse', `${sha}:link`]) },
        { path: 'src/a.py', size: 4, kind: 'file', oid: gitIn(work, ['rev-parse', `${sha}:src/a.py`]) },
        { path: 'sub', size: 0, kind: 'submodule', oid: '1'.repeat(40) },
      ],
    })
  })

  test('is unseen where the commit is not there', async () => {
    const gitDir = join(gitRepository({ 'a.py': 'a' }), '.git')
    expect(await treeAtCommit({ gitDir }, '1'.repeat(40))).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
  })
})
