import { afterAll, describe, expect, test } from '@jest/globals'
import { settingsOf, unaskedReview } from '../../../src/collect/github/settings.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import { without } from '../../support/github/world.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function settingsIn(world: Partial<World>) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n' }, world))
  const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
  const before = client.requests()
  const settings = await settingsOf(client, at)
  return { settings, rest: client.requests().rest - before.rest, graphql: client.requests().graphql - before.graphql }
}

describe('settingsOf', () => {
  test('asks for no more than the first look left open', async () => {
    const { settings, rest, graphql } = await settingsIn({})
    expect({ rest, graphql }).toEqual({ rest: 4, graphql: 0 })
    expect(Object.values(settings).filter(({ state }) => state === 'unseen')).toEqual([unaskedReview])
  })

  test.each([
    ['actions' as const, ['runs', 'artifacts', 'workflows', 'environments']],
    ['deployments' as const, ['deployments']],
    ['checks' as const, ['checks']],
    ['statuses' as const, ['checks']],
  ])('loses without %s what needs it, and nothing else', async (lacking, lost) => {
    const { settings } = await settingsIn({ permissions: without(lacking) })
    const unseen = Object.entries(settings).flatMap(([name, { state }]) => (state === 'unseen' ? [name] : []))
    expect(unseen.sort()).toEqual([...lost, 'review'].sort())
  })
})
