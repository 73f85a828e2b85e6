import { afterAll, describe, expect, test } from '@jest/globals'
import { artifactsOf } from '../../../src/collect/github/artifacts.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function artifactsIn(world: Partial<World>) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n' }, world))
  return artifactsOf(client, await repositoryAt(client, 'acme/churn', ['HEAD']))
}

const sha = '0123456789abcdef0123456789abcdef01234567'
const createdAt = '2026-11-16T03:00:00Z'
const run = { id: 7, workflow: 'train.yml', event: 'schedule', branch: 'main', conclusion: 'success', sha, createdAt }
const metrics = { id: 1, name: 'metrics', run: 7, createdAt, size: 512 }

describe('artifactsOf', () => {
  test('tells what runs left, and which runs', async () => {
    const artifacts = [metrics, { ...metrics, id: 2, run: 99, expired: true }]
    expect(await artifactsIn({ runs: [run], artifacts })).toEqual({
      state: 'seen',
      value: {
        total: 2,
        recent: [
          { name: 'metrics', runId: 7, headSha: sha, branch: 'main', expired: false, createdAt, sizeInBytes: 512 },
          { name: 'metrics', runId: null, headSha: null, branch: null, expired: true, createdAt, sizeInBytes: 512 },
        ],
      },
    })
  })

  test.each([
    ['forbidden', { permissions: { contents: 'read' as const } }, 'actions: read'],
    ['failed', { troubles: [{ on: 'GET /repos/acme/churn/actions', does: 'odd' as const }] }, undefined],
  ])('says why they are %s', async (reason, world, permission) => {
    const facet = await artifactsIn(world)
    expect(facet.state === 'unseen' && [facet.why.reason, facet.why.permission]).toEqual([reason, permission])
  })
})
