import { afterAll, describe, expect, test } from '@jest/globals'
import { checkRun } from '../../src/publish/check-run.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../support/git-repository.ts'
import { clientOf, githubOf, stopAll } from '../support/github/client-of.ts'
import type { Permissions } from '../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function posted(permissions: Permissions) {
  const folder = gitRepository({ 'README.md': 'x\n' })
  const github = await githubOf(folder, { permissions })
  const at = { owner: 'acme', repo: 'churn', sha: gitIn(folder, ['rev-parse', 'HEAD']) }
  const check = { name: 'maturity', conclusion: 'neutral', title: 'level 1', summary: '**text**' } as const
  return { github, at, delivery: await checkRun(clientOf(github), at, check) }
}

describe('checkRun', () => {
  test('is posted once, finished', async () => {
    const { github, at, delivery } = await posted({ checks: 'write' })
    expect(delivery).toMatchObject({ state: 'delivered', url: expect.stringMatching(/^https:/) })
    expect(github.requests.map((one) => one.label)).toEqual(['POST /repos/acme/churn/check-runs'])
    expect(github.requests[0]?.body).toMatchObject({ status: 'completed', conclusion: 'neutral' })
    expect(github.world.checkRuns).toMatchObject([{ name: 'maturity', headSha: at.sha, summary: '**text**' }])
  })

  test('is refused without its permission', async () => {
    const { delivery } = await posted({ checks: 'read' })
    expect(delivery).toMatchObject({ state: 'refused', detail: expect.stringContaining('checks: write') })
  })
})
