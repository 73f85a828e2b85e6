import { describe, expect, test } from '@jest/globals'
import { outsideOf } from '../../src/action/outside-of.ts'
import { githubClient } from '../../src/collect/github/github-client.ts'

const client = githubClient({ token: 't', apiUrl: 'https://api.github.com', userAgent: 'test' })
const at = { owner: 'acme', repo: 'churn' }
const outside = (env: Readonly<Record<string, string>>) =>
  outsideOf({ env, readText: async (path) => `text of ${path}` }, client, at)

describe('outsideOf', () => {
  test.each([
    ['acme/churn/.github/workflows/m.yml@refs/pull/7/merge', '.github/workflows/m.yml'],
    ['acme/churn-two/.github/workflows/m.yml@refs/heads/main', undefined],
    ['acme/.github/.github/workflows/m.yml@refs/heads/main', undefined],
  ])('the workflow that runs, %s, is one of the repository or none: %s', (ref, running) =>
    expect(outside({ GITHUB_WORKFLOW_REF: ref }).running).toBe(running),
  )
  test('unknown where the runner does not say', () => expect(outside({}).running).toBeUndefined())
  test('reads files of the runner', async () => expect(await outside({}).onRunner('a.yml')).toBe('text of a.yml'))
})
