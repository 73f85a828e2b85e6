import { afterAll, describe, expect, test } from '@jest/globals'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { runsOf } from '../../../src/collect/github/runs.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World, WorldRun } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function runsIn(world: Partial<World>) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n' }, world))
  return runsOf(client, await repositoryAt(client, 'acme/churn', ['HEAD']))
}

const train: WorldRun = {
  id: 7,
  workflow: '.github/workflows/train.yml@refs/heads/main',
  event: 'schedule',
  branch: 'main',
  conclusion: 'success',
  sha: '0123456789abcdef0123456789abcdef01234567',
  createdAt: '2026-11-16T03:00:00Z',
}

describe('runsOf', () => {
  test('tells the runs that succeeded on the default branch', async () => {
    const runs = [train, { ...train, id: 8, branch: 'topic' }, { ...train, id: 9, conclusion: 'failure' }]
    expect(await runsIn({ runs })).toEqual({
      state: 'seen',
      value: {
        branch: 'main',
        total: 1,
        recent: [
          {
            id: 7,
            workflow: '.github/workflows/train.yml',
            event: 'schedule',
            branch: 'main',
            conclusion: 'success',
            sha: train.sha,
            createdAt: train.createdAt,
            url: 'https://github.com/acme/churn/actions/runs/7',
          },
        ],
      },
    })
  })

  test('says how many there are beside the last hundred', async () => {
    const runs = Array.from({ length: 130 }, (_, id) => ({ ...train, id }))
    const facet = await runsIn({ runs })
    expect(facet.state === 'seen' && { total: facet.value.total, recent: facet.value.recent.length }).toEqual({
      total: 130,
      recent: 100,
    })
  })

  test('says what is lacking', async () => {
    expect(await runsIn({ permissions: { contents: 'read' } })).toEqual({
      state: 'unseen',
      why: {
        what: 'the runs of the workflows',
        reason: 'forbidden',
        detail: 'GET /repos/acme/churn/actions/runs answered 403: Resource not accessible by integration',
        endpoint: 'GET /repos/acme/churn/actions/runs',
        status: 403,
        permission: 'actions: read',
      },
    })
  })
})
