import { afterAll, describe, expect, test } from '@jest/globals'
import { commitStatus } from '../../src/publish/commit-status.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../support/git-repository.ts'
import { clientOf, githubOf, stopAll } from '../support/github/client-of.ts'
import type { World } from '../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const status = {
  context: 'mlops-maturity',
  state: 'success',
  description: 'level 1',
  url: 'https://x.example/1',
} as const

async function posted(world: Partial<World> = {}, sha?: string, description: string = status.description) {
  const folder = gitRepository({ 'README.md': 'x\n' })
  const github = await githubOf(folder, world)
  const at = { owner: 'acme', repo: 'churn', sha: sha ?? gitIn(folder, ['rev-parse', 'HEAD']) }
  return { github, at, delivery: await commitStatus(clientOf(github), at, { ...status, description }) }
}

describe('commitStatus', () => {
  test('stands beside the commit', async () => {
    const { github, at, delivery } = await posted()
    expect(delivery).toEqual({ channel: 'commit status', state: 'delivered', detail: 'level 1' })
    const { sha } = at
    const { context, state, description, url: targetUrl } = status
    expect(github.world.statuses).toEqual([{ sha, context, state, description, targetUrl }])
  })

  test.each([
    ['403', { permissions: {} }, undefined, /^403 .*needs the permission statuses: write$/],
    ['404', { repository: 'acme/other' }, undefined, /^404 Not Found; it needs the permission statuses: write$/],
    ['422', {}, 'f'.repeat(40), /^422 No commit found/],
  ])('%s is a refusal that says why', async (_, world, sha, words) => {
    const { delivery } = await posted(world, sha)
    expect(delivery.state).toBe('refused')
    expect(delivery.detail).toMatch(words)
  })

  test('is not sent twice, whatever happens to it', async () => {
    const { github, delivery } = await posted({ troubles: [{ on: 'POST', does: 'reset' }] })
    expect(delivery).toMatchObject({ state: 'refused', detail: expect.stringMatching(/^no answer: /) })
    expect(github.requests).toHaveLength(1)
  })
})
