import { afterAll, describe, expect, test } from '@jest/globals'
import { collectChange } from '../../../src/collect/github/collect-change.ts'
import { gitIn, removeTemporaryFolders } from '../../support/git-repository.ts'
import { churnPullRequest } from '../../support/github/churn-pull-request.ts'
import { clientOf, githubOf, stopAll } from '../../support/github/client-of.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const tool = { name: 'test', version: '0' }
const now = '2026-11-20T12:00:00Z'

async function collected(onto: 'the branch' | 'its tip', ...more: Parameters<typeof churnPullRequest>) {
  const pull = churnPullRequest(...more)
  const github = await githubOf(pull.folder, pull.world)
  const options = { client: clientOf(github), repository: 'acme/churn', now, tool }
  const target = onto === 'the branch' ? 'refs/heads/main' : pull.base
  const seen = await collectChange(options, { onto: target, head: pull.head })
  const commits = {
    head: seen.head.repository.commit,
    tip: seen.tip.repository.commit,
    base: seen.base.state === 'seen' ? seen.base.value.repository.commit : seen.base.why,
  }
  return { pull, commits, labels: github.requests.map((one) => one.label) }
}

describe('collectChange', () => {
  test('needs no comparison while the head holds all of the branch', async () => {
    const { pull, commits, labels } = await collected('the branch')
    expect(commits).toEqual({ head: pull.head, tip: pull.base, base: pull.base })
    expect(labels.filter((label) => label.includes('/compare/'))).toEqual([])
    expect(labels.length).toBe(9)
  })

  test.each(['the branch', 'its tip'] as const)('asks where the head left %s', async (onto) => {
    const { pull, commits } = await collected(onto, { meanwhile: { 'NOTES.md': 'x\n' } })
    const base = gitIn(pull.folder, ['merge-base', 'main', pull.head])
    expect(commits).toEqual({ head: pull.head, tip: pull.base, base })
    expect(base).not.toBe(pull.base)
  })

  test('asks an older server where the head left its branch', async () => {
    const { pull, commits } = await collected('the branch', { world: { oldServer: true } })
    expect(commits).toEqual({ head: pull.head, tip: pull.base, base: pull.base })
  })

  test('goes on without a base where GitHub does not tell it', async () => {
    const troubles = [{ on: 'GET /repos/acme/churn/compare', does: { status: 500 } }]
    const { pull, commits } = await collected('its tip', { world: { troubles } })
    expect(commits).toMatchObject({ head: pull.head, tip: pull.base, base: { reason: 'failed' } })
  })
})
