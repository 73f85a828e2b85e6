import { afterAll, describe, expect, test } from '@jest/globals'
import { builtAction } from '../support/built-action.ts'
import { removeTemporaryFolders } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import type { Trouble, World } from '../support/github/world.ts'

afterAll(removeTemporaryFolders)

const below = {
  patch: false,
  main: { '.github/mlops-maturity.yml': 'version: 1\nminimum: 2\n' },
  branch: { 'x.md': 'x' },
}
const everywhere = (does: Trouble['does']): Partial<World> => ({ troubles: [{ on: '', does }] })
const once = (on: string, does: Trouble['does']): Partial<World> => ({ troubles: [{ on, times: 1, does }] })

// Only what makes nobody wait: the bundle has the real clock.
describe('the built action, where GitHub does not answer as it should', () => {
  test.each([
    ['403', everywhere({ status: 403 })],
    ['404', everywhere({ status: 404 })],
    ['410', everywhere({ status: 410 })],
    ['422', everywhere({ status: 422 })],
    ['no JSON', everywhere('malformed')],
    ['another shape', everywhere('odd')],
    ['429 that asks for an hour', everywhere({ status: 429, headers: { 'retry-after': '3600' } })],
    ['a used up limit', { rateLimit: { limit: 1000, remaining: 0, reset: 4_000_000_000 } }],
    ['a limit that is used up on the way', { rateLimit: { limit: 1000, remaining: 4, reset: 4_000_000_000 } }],
  ] satisfies [string, Partial<World>][])(
    '%s ends in one sentence, passes nothing and shows no stack',
    async (_, world) => {
      const pull = churnPullRequest({ ...below, world })
      const run = await builtAction(pull)
      expect([1, 4]).toContain(run.code)
      expect(run.stdout).toMatch(/^::error title=MLOps maturity::/m)
      expect(run.stdout + run.stderr).not.toMatch(/\n\s+at |bug of mlops-maturity/)
      expect(pull.world.statuses.filter(({ state }) => state === 'success')).toEqual([])
    },
  )

  test.each([
    ['502', once('GET /repos/acme/churn/git/trees', { status: 502 })],
    ['500', once('GET /repos/acme/churn/branches', { status: 500 })],
    ['503', once('GET /repos/acme/churn/actions/runs', { status: 503, body: 'null' })],
    ['a reset', once('POST /graphql Texts', 'reset')],
    ['a cut-off answer', once('POST /graphql Look', 'cut-off')],
    ['429 with retry-after', once('GET /repos/acme/churn/git/trees', { status: 429, headers: { 'retry-after': '0' } })],
    ['a refused fact', { troubles: [{ on: 'GET /repos/acme/churn/actions', does: { status: 403 } }] }],
    [
      'a part of GraphQL',
      { troubles: [{ on: 'POST /graphql Look', does: { faults: [{ path: ['rules'], type: 'FORBIDDEN' }] } }] },
    ],
    ['an old server', { oldServer: true }],
    ['an archived repository', { archived: true }],
  ] satisfies [string, Partial<World>][])('%s changes no verdict', async (_, world) => {
    const pull = churnPullRequest({ ...below, world })
    const run = await builtAction(pull)
    expect({ code: run.code, level: run.outputs['level'], outcome: run.outputs['outcome'] }).toEqual({
      code: 1,
      level: '1',
      outcome: 'fail',
    })
    expect(pull.world.comments).toHaveLength(pull.world.archived ? 0 : 1)
  })

  test('a comment whose answer is lost is found by the next run: one stands', async () => {
    const pull = churnPullRequest()
    pull.world.troubles = [
      { on: 'POST /graphql MaturityComments', does: { delay: 0 } },
      { on: 'POST /graphql MaturityComment', times: 1, does: 'lost' },
    ]
    const first = await builtAction(pull)
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/^::notice .*The comment was not published: /m)
    expect((await builtAction(pull)).code).toBe(0)
    expect(pull.world.comments).toHaveLength(1)
  })

  test('an enterprise server is asked below its own root', async () => {
    const pull = churnPullRequest()
    const run = await builtAction(pull, { root: '/api/v3' })
    expect({ code: run.code, level: run.outputs['level'] }).toEqual({ code: 0, level: '2' })
    expect(new Set(run.requests.map(({ status }) => status))).toEqual(new Set([200, 201]))
  })
})
