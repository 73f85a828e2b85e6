import { afterAll, describe, expect, test } from '@jest/globals'
import { workflowsOf } from '../../../src/collect/github/workflows.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function workflowsIn(world: Partial<World>) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n' }, world))
  return workflowsOf(client, await repositoryAt(client, 'acme/churn', ['HEAD']))
}

describe('workflowsOf', () => {
  test('tells which are on, and leaves out what is no file of the repository', async () => {
    const createdAt = '2026-01-01T00:00:00Z'
    const train = { path: '.github/workflows/train.yml', state: 'disabled_manually' as const, createdAt }
    const pages = { path: 'dynamic/pages/pages-build-deployment', createdAt }
    expect(await workflowsIn({ workflows: [train, pages] })).toEqual({ state: 'seen', value: [train] })
  })

  test('says what is lacking', async () => {
    expect(await workflowsIn({ permissions: { contents: 'read' } })).toMatchObject({
      state: 'unseen',
      why: {
        reason: 'forbidden',
        endpoint: 'GET /repos/acme/churn/actions/workflows',
        status: 403,
        permission: 'actions: read',
      },
    })
  })
})
