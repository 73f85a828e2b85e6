import { afterAll, describe, expect, test } from '@jest/globals'
import { collectPullRequest } from '../../../src/collect/github/collect-pull-request.ts'
import { gitIn, removeTemporaryFolders } from '../../support/git-repository.ts'
import { churnPullRequest } from '../../support/github/churn-pull-request.ts'
import { clientOf, githubOf, stopAll } from '../../support/github/client-of.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const tool = { name: 'test', version: '0' }
const now = '2026-11-20T12:00:00Z'

async function collecting(pull: ReturnType<typeof churnPullRequest>, head = pull.head) {
  const github = await githubOf(pull.folder, pull.world)
  const options = { client: clientOf(github), repository: 'acme/churn', now, tool }
  return collectPullRequest(options, { number: pull.number, branch: 'main', head })
}

function renamed(pull: ReturnType<typeof churnPullRequest>) {
  gitIn(pull.folder, ['branch', '-m', 'main', 'trunk'])
  pull.world.defaultBranch = 'trunk'
  return pull
}

describe('collectPullRequest', () => {
  test('takes head, target branch and where the one left the other', async () => {
    const pull = churnPullRequest({ meanwhile: { 'NOTES.md': 'x\n' } })
    const { branch, head, tip, base } = await collecting(pull)
    expect(branch).toBe('main')
    expect([head.repository.commit, tip.repository.commit]).toEqual([pull.head, pull.base])
    const left = gitIn(pull.folder, ['merge-base', 'main', pull.head])
    expect(base).toMatchObject({ state: 'seen', value: { repository: { commit: left } } })
  })

  test('follows a target branch to its new name', async () => {
    const pull = renamed(churnPullRequest())
    for (const one of pull.world.pullRequests) one.base = { ref: 'trunk' }
    const { branch, tip } = await collecting(pull)
    expect({ branch, tip: tip.repository.commit }).toEqual({ branch: 'trunk', tip: pull.base })
  })

  test('reads nothing else where the target branch is gone', async () => {
    const gone = 'Pull request 7 could not be assessed: the target branch main is not in acme/churn.'
    await expect(collecting(renamed(churnPullRequest()))).rejects.toThrow(gone)
    const elsewhere = renamed(churnPullRequest())
    for (const one of elsewhere.world.pullRequests) one.base = { ref: 'nowhere' }
    await expect(collecting(elsewhere)).rejects.toThrow('the target branch nowhere is not in acme/churn')
  })

  test('says that the head is gone', async () => {
    const head = 'd'.repeat(40)
    await expect(collecting(churnPullRequest(), head)).rejects.toThrow(`the commit ${head} is not in acme/churn`)
  })
})
