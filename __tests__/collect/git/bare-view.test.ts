import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { withBareView } from '../../../src/collect/git/bare-view.ts'
import { runGit } from '../../../src/collect/git/run-git.ts'
import {
  gitIn,
  gitRepository,
  removeTemporaryFolders,
  temporaryFolder,
  writeFiles,
} from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('withBareView', () => {
  test('shows the objects and nothing of the configuration, and is gone afterwards', async () => {
    const work = gitRepository({ 'a.py': 'a\n' })
    gitIn(work, ['config', 'core.pager', 'evil'])
    const sha = gitIn(work, ['rev-parse', 'HEAD'])
    const gitDir = await withBareView(join(work, '.git/objects'), sha, async (view) => {
      expect((await runGit(view, ['cat-file', 'blob', `${sha}:a.py`])).out.toString()).toBe('a\n')
      expect((await runGit(view, ['config', '--local', '--get', 'core.pager'])).code).toBe(1)
      return view.gitDir
    })
    expect(existsSync(gitDir)).toBe(false)
  })

  test('is gone after a failure, too', async () => {
    let gitDir = ''
    const failing = withBareView('/nowhere', '0'.repeat(40), async (view) => {
      gitDir = view.gitDir
      throw new Error('seen')
    })
    await expect(failing).rejects.toThrow('seen')
    expect(existsSync(gitDir)).toBe(false)
  })

  test('reads SHA-256 repositories', async () => {
    const work = temporaryFolder()
    gitIn(work, ['init', '-q', '--object-format=sha256'])
    writeFiles(work, { 'a.py': 'a\n' })
    gitIn(work, ['add', '.'])
    gitIn(work, ['commit', '-qm', 'x'])
    const sha = gitIn(work, ['rev-parse', 'HEAD'])
    const text = await withBareView(join(work, '.git/objects'), sha, async (view) =>
      (await runGit(view, ['cat-file', 'blob', `${sha}:a.py`])).out.toString(),
    )
    expect(text).toBe('a\n')
  })
})
