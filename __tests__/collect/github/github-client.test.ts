import { afterAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { githubClient } from '../../../src/collect/github/github-client.ts'
import { UsageFault } from '../../../src/model/fault.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, fakeClock, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { Trouble } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const about = z.object({ full_name: z.string() })
const question = { what: 'the repository', permission: 'metadata: read' }
const at = { owner: 'acme', repo: 'churn' }
const files = { 'README.md': 'Churn\n' }

describe('githubClient', () => {
  test('reads by REST and GraphQL and counts both', async () => {
    const github = await githubWith(files)
    const client = clientOf(github)
    const answer = await client.read('GET /repos/{owner}/{repo}', at, about, question)
    expect(answer).toEqual({ state: 'seen', value: { full_name: 'acme/churn' } })
    expect(await client.query('query Who { viewer { login } }', {}, question)).toEqual({
      state: 'seen',
      value: { data: { viewer: { login: 'github-actions[bot]' } }, faults: [] },
    })
    expect(client.requests()).toEqual({ rest: 1, graphql: 1 })
    const [first] = github.requests
    expect(first?.headers).toMatchObject({
      'x-github-api-version': '2022-11-28',
      accept: 'application/vnd.github+json',
      authorization: 'token test-token',
    })
  })

  test('finds GraphQL of an enterprise server beside its REST root', async () => {
    const github = await githubWith(files, {}, '/api/v3')
    const client = clientOf(github)
    expect(github.apiUrl).toMatch(/\/api\/v3$/)
    expect(await client.query('query Who { viewer { login } }', {}, question)).toMatchObject({ state: 'seen' })
    expect(await client.read('GET /repos/{owner}/{repo}', at, about, question)).toMatchObject({ state: 'seen' })
    expect(client.requests()).toEqual({ rest: 1, graphql: 1 })
  })

  test('sends writes and passes on what refuses them', async () => {
    const github = await githubWith(files, { permissions: { contents: 'read', statuses: 'write' } })
    const client = clientOf(github)
    const { data } = await client.send('GET /repos/{owner}/{repo}/commits/{ref}', { ...at, ref: 'main' })
    const { sha } = z.object({ sha: z.string() }).parse(data)
    const status = { state: 'success', context: 'mlops-maturity', description: 'level 1' }
    const made = await client.send('POST /repos/{owner}/{repo}/statuses/{sha}', { ...at, sha, ...status })
    expect(made.status).toBe(201)
    expect(github.world.statuses).toMatchObject([{ sha, ...status }])
    const comment = { ...at, issue_number: 1, body: 'x' }
    await expect(
      client.send('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', comment),
    ).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    })
  })

  const broken: readonly Trouble['does'][] = [
    'reset',
    'cut-off',
    { status: 502 },
    { status: 429, headers: { 'retry-after': '2' } },
  ]
  test.each(broken.map((does) => [does]))('reads again after %j', async (does) => {
    const github = await githubWith(files, { troubles: [{ on: 'GET /repos', times: 1, does }] })
    const clock = fakeClock()
    const client = clientOf(github, { clock })
    const answer = await client.read('GET /repos/{owner}/{repo}', at, about, question)
    expect(answer).toMatchObject({ state: 'seen' })
    expect(client.requests().rest).toBe(2)
    expect(clock.slept).toHaveLength(1)
  })

  const lasting: readonly (readonly [Trouble['does'], string])[] = [
    ['reset', 'failed'],
    ['cut-off', 'failed'],
    ['malformed', 'failed'],
    ['odd', 'failed'],
    [{ status: 503 }, 'failed'],
    [{ status: 404 }, 'forbidden'],
    [{ status: 403 }, 'forbidden'],
    [{ status: 410 }, 'failed'],
    [{ status: 429 }, 'rate-limited'],
    [{ status: 403, message: 'You have exceeded a secondary rate limit' }, 'rate-limited'],
  ]
  test.each(lasting)('does not see through lasting trouble: %j', async (does, reason) => {
    for (const on of ['GET /repos', 'POST /graphql']) {
      const github = await githubWith(files, { troubles: [{ on, does }] })
      const client = clientOf(github)
      const answer = on.startsWith('GET')
        ? await client.read('GET /repos/{owner}/{repo}', at, about, question)
        : await client.query('query Who { viewer { login } }', {}, question)
      expect(answer).toMatchObject({ state: 'unseen', why: { what: 'the repository', reason } })
    }
  })

  test('waits no minute twice', async () => {
    const github = await githubWith(files, { troubles: [{ on: 'GET /repos', does: { status: 429 } }] })
    const clock = fakeClock()
    const client = clientOf(github, { clock })
    await client.read('GET /repos/{owner}/{repo}', at, about, question)
    await client.read('GET /repos/{owner}/{repo}', at, about, question)
    expect(clock.slept).toEqual([60_000])
  })

  test('keeps the part of a query that was answered', async () => {
    const github = await githubWith(files, { permissions: { contents: 'read' } })
    const answer = await clientOf(github).query(
      'query Two { a: repository(owner: "acme", name: "churn") { id } b: repository(owner: "acme", name: "churn") { pullRequest(number: 1) { id } } }',
      {},
      question,
    )
    expect(answer).toEqual({
      state: 'seen',
      value: {
        data: { a: { id: 'R_42' }, b: { pullRequest: null } },
        faults: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: ['b', 'pullRequest'] }],
      },
    })
  })

  test.each(['http://ghes.example/api/v3', 'api.github.com', 'ftp://127.0.0.1'])('sends no token to %s', (apiUrl) => {
    expect(() => githubClient({ token: 't', apiUrl, userAgent: 'test' })).toThrow(UsageFault)
  })
})
