import { afterAll, describe, expect, test } from '@jest/globals'
import { checksPart } from '../../../src/collect/github/checks.ts'
import { partIn } from '../../../src/collect/github/look/part.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubOf, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function checksIn(checks: readonly Omit<World['checks'][number], 'sha'>[], world: Partial<World> = {}) {
  const folder = gitRepository({ 'README.md': 'Churn\n' })
  const sha = gitIn(folder, ['rev-parse', 'HEAD'])
  const client = clientOf(await githubOf(folder, { checks: checks.map((one) => ({ ...one, sha })), ...world }))
  const { looked } = await repositoryAt(client, 'acme/churn', ['HEAD'])
  return { sha, told: partIn(looked, checksPart) }
}

describe('checksPart', () => {
  test('tells what other apps and accounts completed', async () => {
    const { sha, told } = await checksIn([
      { name: 'ci/circleci: test', creator: 'circleci', conclusion: 'success' },
      { name: 'Azure Pipelines', app: 'azure-pipelines', conclusion: 'failure' },
    ])
    expect(told).toEqual({
      state: 'seen',
      value: [
        {
          sha,
          name: 'ci/circleci: test',
          app: 'circleci',
          conclusion: 'success',
          url: 'https://ci.example/ci%2Fcircleci%3A%20test',
        },
        expect.objectContaining({ name: 'Azure Pipelines', app: 'azure-pipelines', conclusion: 'failure' }),
      ],
    })
  })

  test('leaves out what is not done and what GitHub Actions and its token report', async () => {
    const { told } = await checksIn([
      { name: 'running', app: 'circleci-checks', conclusion: null },
      { name: 'pending', creator: 'circleci', conclusion: null },
      { name: 'test', app: 'github-actions', conclusion: 'success' },
      { name: 'mlops-maturity', creator: 'github-actions[bot]', conclusion: 'success' },
    ])
    expect(told).toEqual({ state: 'seen', value: [] })
  })

  test('is unseen without either permission', async () => {
    const { told } = await checksIn([{ name: 'x', app: 'y', conclusion: 'success' }], {
      permissions: { contents: 'read', checks: 'read' },
    })
    expect(told).toMatchObject({ state: 'unseen', why: { permission: 'checks: read, statuses: read' } })
  })
})
