import { afterAll, describe, expect, test } from '@jest/globals'
import { allowanceOf } from '../../../src/collect/github/allowance.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function clientIn(world: Partial<World> = {}) {
  return clientOf(await githubWith({ 'README.md': 'Churn\n' }, world))
}

describe('allowanceOf', () => {
  test('counts what was sent since, and never below nothing', async () => {
    const client = await clientIn()
    await repositoryAt(client, 'acme/churn', ['HEAD'])
    const allowance = allowanceOf(client, 2)
    expect(allowance.left()).toBe(2)
    for (const left of [1, 0, 0]) {
      await repositoryAt(client, 'acme/churn', ['HEAD'])
      expect(allowance.left()).toBe(left)
    }
  })

  test('leaves of sixteen requests what publishing needs', async () => {
    expect(allowanceOf(await clientIn()).left()).toBe(13)
  })
})
