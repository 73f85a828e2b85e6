import { afterAll, describe, expect, test } from '@jest/globals'
import { targetOf } from '../../../src/collect/github/target-of.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { churnPullRequest } from '../../support/github/churn-pull-request.ts'
import { clientOf, githubOf, stopAll } from '../../support/github/client-of.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const at = { owner: 'acme', repo: 'churn' }

describe('targetOf', () => {
  const pull = churnPullRequest()

  test('tells the branch as it is now', async () => {
    const github = await githubOf(pull.folder, pull.world)
    for (const one of github.world.pullRequests) one.base = { ref: 'trunk' }
    expect(await targetOf(clientOf(github), at, 7)).toEqual({ state: 'seen', value: 'trunk' })
  })

  test.each([
    ['there is no such pull request', {}, 8],
    ['the token may not', { permissions: {} }, 7],
  ])('says why where %s', async (_, more, number) => {
    const github = await githubOf(pull.folder, { ...pull.world, ...more })
    expect(await targetOf(clientOf(github), at, number)).toMatchObject({
      state: 'unseen',
      why: { reason: 'forbidden', permission: 'pull-requests: read' },
    })
  })
})
