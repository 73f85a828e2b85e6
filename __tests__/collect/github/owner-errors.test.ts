import { afterAll, describe, expect, test } from '@jest/globals'
import { ownerErrorsPart } from '../../../src/collect/github/owner-errors.ts'
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
  return partIn(looked, ownerErrorsPart)
}

describe('ownerErrorsPart', () => {
  test('tells the lines that GitHub does not follow', async () => {
    const ownerErrors = [{ line: 1, column: 3, source: '* @ann', kind: 'Unknown owner' }]
    expect(await askedIn({ ownerErrors })).toEqual({
      state: 'seen',
      value: [{ path: 'CODEOWNERS', line: 1, column: 3, source: '* @ann', kind: 'Unknown owner' }],
    })
    expect(await askedIn({})).toEqual({ state: 'seen', value: [] })
  })
})
