import { afterAll, describe, expect, test } from '@jest/globals'
import { deploymentsPart } from '../../../src/collect/github/deployments.ts'
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
  return partIn(looked, deploymentsPart)
}

const one = { id: 1, sha: 'a'.repeat(40), ref: 'main', environment: 'staging', createdAt: '2026-11-18T00:00:00Z' }

describe('deploymentsPart', () => {
  test('tells the last ones with commit, last status and log', async () => {
    const logUrl = 'https://github.com/acme/churn/actions/runs/7/job/1'
    const deployments: World['deployments'] = [
      { ...one, state: 'inactive' },
      { ...one, id: 2, environment: 'production', state: 'success', createdAt: '2026-11-19T00:00:00Z', logUrl },
    ]
    expect(await askedIn({ deployments })).toEqual({
      state: 'seen',
      value: {
        total: 2,
        recent: [
          { environment: 'production', sha: one.sha, createdAt: '2026-11-19T00:00:00Z', state: 'success', url: logUrl },
          { environment: 'staging', sha: one.sha, createdAt: one.createdAt, state: 'inactive', url: null },
        ],
      },
    })
  })

  test('is unseen without the permission', async () => {
    const answer = await askedIn({ permissions: { contents: 'read', actions: 'read' } })
    expect(answer).toMatchObject({ state: 'unseen', why: { reason: 'forbidden', permission: 'deployments: read' } })
  })
})
