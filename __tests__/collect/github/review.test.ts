import { afterAll, describe, expect, test } from '@jest/globals'
import { reviewPart } from '../../../src/collect/github/review.ts'
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
  const { looked } = await repositoryAt(client, 'acme/churn', ['HEAD'], {
    branch: 'refs/heads/main',
    head: 'HEAD',
    number: 7,
  })
  return partIn(looked, reviewPart(7))
}

const head = { ref: 'topic', sha: 'a'.repeat(40) }
const pull = { number: 7, title: 'Topic', state: 'open' as const, author: 'ann', head, base: { ref: 'main' } }

describe('reviewPart', () => {
  test('counts the last word of each reviewer', async () => {
    const reviews: World['reviews'] = [
      { pull: 7, author: 'bob', state: 'APPROVED' },
      { pull: 7, author: 'cid', state: 'CHANGES_REQUESTED' },
      { pull: 7, author: 'dee', state: 'COMMENTED' },
      { pull: 8, author: 'bob', state: 'APPROVED' },
    ]
    expect(await askedIn({ pullRequests: [pull], reviews })).toEqual({
      state: 'seen',
      value: { number: 7, decision: null, approvals: 1, changesRequested: 1 },
    })
  })

  test('is unseen without the permission', async () => {
    const answer = await askedIn({ pullRequests: [pull], permissions: { contents: 'read' } })
    expect(answer).toMatchObject({ state: 'unseen', why: { reason: 'forbidden', permission: 'pull-requests: read' } })
  })
})
