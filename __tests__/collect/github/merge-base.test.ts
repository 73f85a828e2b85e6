import { afterAll, describe, expect, test } from '@jest/globals'
import { mergeBaseOf } from '../../../src/collect/github/merge-base.ts'
import { gitIn, removeTemporaryFolders } from '../../support/git-repository.ts'
import { churnPullRequest } from '../../support/github/churn-pull-request.ts'
import { clientOf, githubOf, stopAll } from '../../support/github/client-of.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const at = { owner: 'acme', repo: 'churn' }

describe('mergeBaseOf', () => {
  test('finds where the head left the branch', async () => {
    const pull = churnPullRequest({ meanwhile: { 'NOTES.md': 'x\n' } })
    const github = await githubOf(pull.folder, pull.world)
    const value = gitIn(pull.folder, ['merge-base', 'main', pull.head])
    const found = await mergeBaseOf(clientOf(github), at, { branch: 'main', head: pull.head })
    expect(found).toEqual({ state: 'seen', value })
  })

  test.each([
    ['no permission', { permissions: {} }, 'forbidden'],
    ['another answer', { troubles: [{ on: 'GET', does: 'odd' as const }] }, 'failed'],
  ])('says why not: %s', async (_, world, reason) => {
    const pull = churnPullRequest({ world })
    const github = await githubOf(pull.folder, pull.world)
    const found = await mergeBaseOf(clientOf(github), at, { branch: 'main', head: pull.head })
    expect(found).toMatchObject({ state: 'unseen', why: { reason } })
  })
})
