import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { look } from '../../src/cli/look.ts'
import type { Outside } from '../../src/cli/look.ts'
import { UnreadableFault, UsageFault } from '../../src/model/fault.ts'
import { gitIn, gitRepository, removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'
import { githubOf, githubWith, stopAll } from '../support/github/client-of.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const tool = { name: 'mlops-maturity', version: '0.0.0' }

function worldWith(env: Outside['env'], cwd = temporaryFolder()): Outside {
  return { cwd, env, now: () => '2026-11-20T12:00:00.000Z' }
}

describe('look', () => {
  test.each(['GITHUB_TOKEN', 'GH_TOKEN'])('reads OWNER/REPO from GitHub with %s', async (name) => {
    const folder = gitRepository({ 'README.md': 'Churn\n' })
    const { apiUrl } = await githubOf(folder)
    const world = worldWith({ [name]: 'test-token', GITHUB_API_URL: apiUrl })
    const snapshot = await look('acme/churn', undefined, world, tool)
    expect(snapshot.repository).toEqual({
      name: 'acme/churn',
      commit: gitIn(folder, ['rev-parse', 'HEAD']),
      ref: 'HEAD',
      defaultBranch: 'main',
      source: 'github',
    })
    await expect(look('acme/churn', 'nowhere', world, tool)).rejects.toThrow(UsageFault)
  })

  test('prefers a path that exists', async () => {
    const home = gitRepository({ 'README.md': 'Churn\n' })
    mkdirSync(join(home, 'acme', 'churn'), { recursive: true })
    const github = await githubWith({ 'README.md': 'Churn\n' })
    const world = worldWith({ GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.apiUrl }, home)
    await look('acme/churn', undefined, world, tool).catch(() => {})
    expect(github.requests).toEqual([])
  })

  test('says in a sentence that a token lacks', async () => {
    const reading = look('acme/churn', undefined, worldWith({ GITHUB_TOKEN: '' }), tool)
    await expect(reading).rejects.toThrow(UnreadableFault)
    await expect(reading).rejects.toThrow(
      'There is no acme/churn on this machine; to read it from api.github.com, set GITHUB_TOKEN or GH_TOKEN.',
    )
  })

  test('cannot read what is not there', async () => {
    const github = await githubWith({ 'README.md': 'Churn\n' })
    const world = worldWith({ GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.apiUrl })
    await expect(look('acme/other', undefined, world, tool)).rejects.toThrow(UnreadableFault)
  })

  test.each(['./acme/churn', '../acme', '/acme/churn', 'a/b/c'])(
    'never takes %s for a repository on GitHub',
    async (path) => {
      const github = await githubWith({ 'README.md': 'Churn\n' })
      const world = worldWith({ GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.apiUrl })
      await expect(look(path, undefined, world, tool)).rejects.toThrow(UnreadableFault)
      expect(github.requests).toEqual([])
    },
  )
})
