import { afterAll, describe, expect, test } from '@jest/globals'
import { environmentsPart } from '../../../src/collect/github/environments.ts'
import { partIn } from '../../../src/collect/github/look/part.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function askedIn(world: Partial<World>) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n', CODEOWNERS: '* @ann\n' }, world))
  const { looked } = await repositoryAt(client, 'acme/churn', ['HEAD'])
  return partIn(looked, environmentsPart)
}

describe('environmentsPart', () => {
  test('tells what the settings of each environment ask for', async () => {
    const environments: World['environments'] = [
      { name: 'production', reviewers: ['ann', 'bob'], waitMinutes: 30, branches: 'protected' },
      { name: 'staging' },
    ]
    expect(await askedIn({ environments })).toEqual({
      state: 'seen',
      value: {
        total: 2,
        listed: [
          { name: 'production', reviewers: 2, preventsSelfReview: false, waitMinutes: 30, branchesRestricted: true },
          { name: 'staging', reviewers: 0, preventsSelfReview: false, waitMinutes: 0, branchesRestricted: false },
        ],
      },
    })
  })

  test('is unseen without the permission, and nothing else is', async () => {
    const world: Partial<World> = { permissions: { contents: 'read' }, environments: [{ name: 'production' }] }
    expect(await askedIn(world)).toEqual({
      state: 'unseen',
      why: {
        what: 'the deployment environments',
        reason: 'forbidden',
        detail: 'POST /graphql answered FORBIDDEN: Resource not accessible by integration',
        endpoint: 'POST /graphql',
        permission: 'actions: read',
      },
    })
  })

  test('is asked for by itself where the server does not know all of the first question', async () => {
    expect(
      await askedIn({ oldServer: true, environments: [{ name: 'production', reviewers: ['ann'] }] }),
    ).toMatchObject({
      state: 'seen',
      value: { listed: [{ name: 'production', reviewers: 1 }] },
    })
  })
})
