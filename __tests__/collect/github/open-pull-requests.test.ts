import { afterAll, describe, expect, test } from '@jest/globals'
import { openPullRequestsAt } from '../../../src/collect/github/open-pull-requests.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import type { World, WorldPullRequest } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const sha = 'a'.repeat(40)
const pull = (number: number, more: Partial<WorldPullRequest> = {}): WorldPullRequest => ({
  number,
  title: 'A change',
  state: 'open',
  author: 'ann',
  head: { ref: 'change', sha },
  base: { ref: 'main' },
  ...more,
})

async function found(pullRequests: WorldPullRequest[], owner = 'acme', more: Partial<World> = {}) {
  const github = await githubWith({ 'README.md': 'x' }, { pullRequests, ...more })
  return openPullRequestsAt(clientOf(github), { owner: 'acme', repo: 'churn' }, { owner, branch: 'change', sha })
}

describe('openPullRequestsAt', () => {
  test('finds the open ones whose last commit it is, of this repository and of forks', async () => {
    const fork = pull(9, { head: { ref: 'change', sha, fork: 'mallory/churn' } })
    const others = [
      pull(1, { state: 'closed' }),
      pull(2, { head: { ref: 'change', sha: 'b'.repeat(40) } }),
      pull(3, { head: { ref: 'another', sha } }),
    ]
    const own = pull(7, { base: { ref: 'release' } })
    expect(await found([...others, own, fork])).toEqual({ state: 'seen', value: [{ number: 7, baseRef: 'release' }] })
    expect(await found([...others, own, fork], 'mallory')).toEqual({
      state: 'seen',
      value: [{ number: 9, baseRef: 'main' }],
    })
    expect(await found(others)).toEqual({ state: 'seen', value: [] })
  })

  test('finds all of several', async () => {
    expect(await found([pull(7), pull(8, { base: { ref: 'release' } })])).toMatchObject({ value: { length: 2 } })
  })

  test.each([
    ['may not', { permissions: {} }, 'forbidden'],
    ['gets another answer', { troubles: [{ on: 'GET', does: 'odd' as const }] }, 'failed'],
  ] satisfies [string, Partial<World>, string][])('says why where it %s', async (_, more, reason) => {
    expect(await found([pull(7)], 'acme', more)).toMatchObject({ state: 'unseen', why: { reason } })
  })
})
