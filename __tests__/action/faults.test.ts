import { afterAll, describe, expect, test } from '@jest/globals'
import { actionRun } from '../support/action-run.ts'
import type { ActionRun } from '../support/action-run.ts'
import { gitIn, removeTemporaryFolders } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import type { ChurnPullRequest } from '../support/github/churn-pull-request.ts'
import { workflowRunEvent } from '../support/github/events.ts'
import { everything, worldOf } from '../support/github/world.ts'
import type { Trouble, World } from '../support/github/world.ts'

afterAll(removeTemporaryFolders)

const policy = (lines: string) => ({ '.github/mlops-maturity.yml': `version: 1\n${lines}\n` })
const below = churnPullRequest({ patch: false, main: policy('minimum: 2'), branch: { 'NOTES.md': 'x\n' } })
const above = churnPullRequest({ main: policy('minimum: 2') })

/** The same pull request on a GitHub of its own, where this goes wrong. */
function having(pull: ChurnPullRequest, more: Partial<World>): ChurnPullRequest {
  const { pullRequests } = pull.world
  return { ...pull, world: worldOf(pull.folder, { pullRequests: pullRequests.map((one) => ({ ...one })), ...more }) }
}

const faults: readonly (readonly [string, Trouble['does']])[] = [
  ['403', { status: 403, message: 'Resource not accessible by integration' }],
  ['404', { status: 404, message: 'Not Found' }],
  ['410', { status: 410, message: 'Gone' }],
  ['422', { status: 422, message: 'Validation Failed' }],
  ['429 with retry-after', { status: 429, headers: { 'retry-after': '2' } }],
  ['429 that asks for an hour', { status: 429, headers: { 'retry-after': '3600' } }],
  ['429 without a word', { status: 429 }],
  ['a secondary limit', { status: 403, message: 'You have exceeded a secondary rate limit.' }],
  ['500', { status: 500 }],
  ['502 from a proxy', { status: 502, body: '<html>Bad Gateway</html>' }],
  ['503 with a body that is null', { status: 503, body: 'null' }],
  ['a timeout', 'silence'],
  ['a connection that is reset', 'reset'],
  ['an answer that is cut off', 'cut-off'],
  ['an answer that is no JSON', 'malformed'],
  ['an answer of another shape', 'odd'],
  ['an answer that is null', { status: 200, body: 'null' }],
  ['an answer that gets lost', 'lost'],
]

/** One of each kind that the action can tell apart. */
const kinds = faults.filter(
  ([name]) => !/^(?:404|410|429 that|429 without|500|503|a secondary|an answer that is cut)/.test(name),
)

/** The requests of a run in which nothing goes wrong, each once, with the commits out of their names. */
const requests = [
  ...new Set((await actionRun(having(below, {}))).requests.map(({ label }) => label.replace(/[0-9a-f]{40}.*$/, ''))),
]

const successes = ({ world }: ChurnPullRequest) => world.statuses.filter(({ state }) => state === 'success')

describe.each(requests.map((request) => [request]))('%s', (on) => {
  const writes = /statuses|MaturityComment/.test(on)
  test.each(kinds)('with %s: no crash, no pass below the minimum, one comment at the end', async (_, does) => {
    const pull = having(below, { troubles: [{ on, does }] })
    const run = await actionRun(pull)
    expect([1, 4]).toContain(run.code)
    expect(run.outputs['outcome'] ?? 'fail').toMatch(/^(?:fail|incomplete)$/)
    expect(successes(pull)).toEqual([])
    expect(pull.world.comments.length).toBeLessThanOrEqual(1)
    if (!writes) return

    pull.world.troubles = []
    expect((await actionRun(pull)).code).toBe(1)
    expect(pull.world.comments).toHaveLength(1)
    expect(pull.world.comments[0]?.body).toContain(`<!-- head:${pull.head} -->`)
    expect(pull.world.statuses.at(-1)).toMatchObject({ sha: pull.head, state: 'failure' })
  })
})

describe('everything at once', () => {
  test.each(faults)('with %s: one sentence, and nothing passes', async (_, does) => {
    const pull = having(above, { troubles: [{ on: '', does }] })
    const run = await actionRun(pull)
    expect(run.code).toBe(4)
    expect(run.annotations.at(-1)).toMatch(/^error: acme\/churn could not be read: /)
    expect(run.lines.join('\n')).not.toMatch(/\n\s+at /)
    expect([pull.world.comments, successes(pull)]).toEqual([[], []])
  })
})

describe('what could not be read', () => {
  const graphql = (path: readonly string[], type: string, operation = 'Look'): Trouble => ({
    on: `POST /graphql ${operation}`,
    does: { faults: [{ path, type }] },
  })

  /** A pull request that reaches its minimum, and whose workflow that proves it nobody can read. */
  async function without(path: string, lines: string) {
    const whole = churnPullRequest({ main: policy(lines) })
    const oid = gitIn(whole.folder, ['rev-parse', `${whole.head}:${path}`])
    const healthy = await actionRun(whole)
    const texts = healthy.requests.find(({ label }) => label === 'POST /graphql Texts')
    const alias = /"o(\d+)":"([0-9a-f]{40})"/g
    const found = [...JSON.stringify(texts?.body).matchAll(alias)].find((match) => match[2] === oid)
    const hole = ['files', `b${found?.[1] ?? ''}`]
    const pull = having(whole, {
      troubles: [
        graphql(hole, 'SERVICE_UNAVAILABLE', 'Texts'),
        { on: 'GET /repos/acme/churn/git/blobs', does: { status: 500 } },
      ],
    })
    return { healthy, pull, run: await actionRun(pull) }
  }

  test('makes the gate incomplete, which fails, where it alone stands before the minimum', async () => {
    const { healthy, pull, run } = await without('.github/workflows/retrain.yml', 'minimum: 2')
    expect(healthy.outputs).toMatchObject({ outcome: 'pass', 'verified-level': '2' })
    expect(run.outputs).toMatchObject({ outcome: 'incomplete', 'verified-level': '1' })
    expect(run.code).toBe(1)
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'failure' }])
    expect(pull.world.comments).toHaveLength(1)
  })

  test('passes where the config says that it may', async () => {
    const { run } = await without('.github/workflows/retrain.yml', 'minimum: 2\non-incomplete: pass')
    expect({ code: run.code, verified: run.outputs['verified-level'] }).toEqual({ code: 0, verified: '1' })
  })

  test.each([
    ['the config', '.github/mlops-maturity.yml', 'minimum: 2'],
    ['the config that would let it pass', '.github/mlops-maturity.yml', 'minimum: 2\non-incomplete: pass'],
  ])('lets nothing pass where it is %s', async (_, path, lines) => {
    const { pull, run } = await without(path, lines)
    expect(run.code).toBe(4)
    expect(successes(pull)).toEqual([])
  })

  test.each([
    ['of the rules', ['rules'], 'FORBIDDEN'],
    ['of the rules by an accident', ['rules', 'defaultBranchRef'], 'SERVICE_UNAVAILABLE'],
    ['of where the pull request left', ['departure'], 'FORBIDDEN'],
    ['of the head by an accident', ['code', 'c0'], 'SERVICE_UNAVAILABLE'],
    ['of the target branch by an accident', ['code', 'c1'], 'RESOURCE_LIMITS_EXCEEDED'],
    ['of the code by an accident', ['code'], 'SERVICE_UNAVAILABLE'],
  ] as const)('in GraphQL %s alone changes no verdict', async (_, path, type) => {
    const whole = await actionRun(having(above, {}))
    const run = await actionRun(having(above, { troubles: [graphql(path, type)] }))
    expect(run.code).toBe(0)
    expect(run.outputs).toEqual(whole.outputs)
  })

  test.each([
    ['the files', ['code'], 'FORBIDDEN'],
    ['anything more for now', ['code'], 'RATE_LIMITED'],
  ] as const)('in GraphQL of %s ends the run', async (_, path, type) => {
    const run = await actionRun(having(above, { troubles: [graphql(path, type)] }))
    expect(run.code).toBe(4)
  })
})

describe('limits', () => {
  test('that are used up before the first request end in a sentence without waiting for an hour', async () => {
    const reset = Date.parse('2026-11-20T13:00:00Z') / 1000
    const pull = having(above, { rateLimit: { limit: 1000, remaining: 0, reset } })
    const run = await actionRun(pull)
    expect(run.code).toBe(4)
    expect(run.annotations.at(-1)).toContain('API rate limit exceeded')
    // What is looked at, the status and the comment are each tried once.
    expect(run.requests.length).toBeLessThanOrEqual(3)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'that are used up after %i requests let nothing pass that is below',
    async (remaining) => {
      const reset = Date.parse('2026-11-20T13:00:00Z') / 1000
      const pull = having(below, { rateLimit: { limit: 1000, remaining, reset } })
      const run = await actionRun(pull)
      expect([1, 4]).toContain(run.code)
      expect(successes(pull)).toEqual([])
      expect(run.annotations.join('\n')).not.toContain('rate limit exceeded for installation.; it needs the permission')
    },
  )
})

describe('an archived repository', () => {
  test('is read, and refuses every write without asking for a permission', async () => {
    const pull = having(above, { archived: true })
    const run = await actionRun(pull)
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'pass', level: '2' })
    expect(run.annotations).toEqual([
      'notice: The commit status was not published: 403 Repository was archived so is read-only. The verdict stands.',
      'notice: The comment was not published: FORBIDDEN Repository was archived so is read-only. The verdict stands.',
    ])
    expect((await actionRun(having(below, { archived: true }))).code).toBe(1)
  })
})

describe('an enterprise server', () => {
  test('is asked below /api/v3, and beside it by GraphQL', async () => {
    const run = await actionRun(having(above, {}), { root: '/api/v3' })
    expect(run.code).toBe(0)
    expect(run.outputs['level']).toBe('2')
  })

  test.each([
    ['that knows less of GraphQL', { oldServer: true }],
    ['whose GraphQL is switched off', { troubles: [{ on: 'POST /graphql Look', does: { status: 404 } }] }],
    ['whose GraphQL fails', { troubles: [{ on: 'POST /graphql Look', does: { status: 500 } }] }],
  ] satisfies [string, Partial<World>][])('%s comes to the same', async (_, more) => {
    const whole = await actionRun(having(above, {}))
    const pull = having(above, more)
    const run = await actionRun(pull, { root: '/api/v3' })
    expect(run.outputs).toEqual(whole.outputs)
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'success' }])
    expect(pull.world.comments).toHaveLength(1)
  })

  test('without GraphQL at all gives no verdict to the better, and its comment is a notice', async () => {
    const pull = having(below, { troubles: [{ on: 'POST /graphql', does: { status: 404 } }] })
    const run = await actionRun(pull, { root: '/api/v3' })
    expect([1, 4]).toContain(run.code)
    expect(successes(pull)).toEqual([])
  })
})

describe('a run that another one triggered', () => {
  test.each(faults)('with %s where its pull request is looked for: nothing passes', async (_, does) => {
    const pull = having(below, { permissions: everything, troubles: [{ on: 'GET /repos/acme/churn/pulls', does }] })
    const run: ActionRun = await actionRun(pull, { event: workflowRunEvent(pull, { event: 'pull_request' }) })
    expect(run.code).toBe(4)
    expect(pull.world.comments).toEqual([])
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'error' }])
  })
})
