import { afterAll, describe, expect, test } from '@jest/globals'
import { builtAction } from '../support/built-action.ts'
import { removeTemporaryFolders } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import { branchEvent, mergeGroupEvent, workflowRunEvent } from '../support/github/events.ts'

afterAll(removeTemporaryFolders)

const policy = (lines: string) => ({ '.github/mlops-maturity.yml': `version: 1\n${lines}\n` })

/** What can be done without: runs, artifacts and workflows, the branch's flag, releases, attestations, people. */
const optional = /\/actions\/|\/branches\/|\/releases|\/attestations\/|graphql People/

function withinBudget({ requests }: Awaited<ReturnType<typeof builtAction>>) {
  const needed = requests.filter(({ label }) => !optional.test(label))
  return { needed: needed.length <= 12, all: requests.length <= 16 }
}

describe('a merge queue', () => {
  test('gets its verdict on its own commit, by what that is built on, and no comment', async () => {
    const pull = churnPullRequest({ main: policy('minimum: 2'), branch: policy('minimum: 4') })
    const event = mergeGroupEvent(pull)
    const run = await builtAction(pull, { event })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.outputs).toMatchObject({ level: '2', minimum: '2', 'previous-level': '1' })
    expect(pull.world.statuses).toMatchObject([{ sha: event.headSha, state: 'success' }])
    expect(pull.world.comments).toEqual([])
    expect(withinBudget(run)).toEqual({ needed: true, all: true })
  })

  test('is held up below the minimum', async () => {
    const pull = churnPullRequest({ patch: false, main: policy('minimum: 2'), branch: policy('minimum: 0') })
    const event = mergeGroupEvent(pull)
    expect((await builtAction(pull, { event })).code).toBe(1)
    expect(pull.world.statuses).toMatchObject([{ sha: event.headSha, state: 'failure' }])
  })
})

describe('a run that another workflow triggered', () => {
  test('finds the pull request by its commit and comments there', async () => {
    const pull = churnPullRequest()
    pull.world.pullRequests = pull.world.pullRequests.map((one) => ({
      ...one,
      head: { ...one.head, fork: 'mallory/churn' },
    }))
    const event = workflowRunEvent(pull, { event: 'pull_request', repository: 'mallory/churn' })
    const run = await builtAction(pull, { event })
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ level: '2', 'previous-level': '1' })
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'success' }])
    expect(pull.world.comments.map(({ issue }) => issue)).toEqual([7])
    expect(withinBudget(run)).toEqual({ needed: true, all: true })
  })

  test('writes nothing where no open pull request has that commit', async () => {
    const pull = churnPullRequest()
    for (const one of pull.world.pullRequests) one.state = 'closed'
    const run = await builtAction(pull, { event: workflowRunEvent(pull, { event: 'pull_request' }) })
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/^::notice .*No open pull request has/m)
    expect([pull.world.statuses, pull.world.comments, run.outputs]).toEqual([[], [], {}])
  })
})

test("a push to a pull request's branch leaves the word of its gate", async () => {
  const pull = churnPullRequest({ patch: false, main: policy('minimum: 2'), branch: policy('minimum: 0') })
  expect((await builtAction(pull)).code).toBe(1)
  const run = await builtAction(pull, {
    event: branchEvent(pull, 'push', { sha: pull.head, branch: 'automate-training' }),
  })
  expect({ code: run.code, outcome: run.outputs['outcome'] }).toEqual({ code: 0, outcome: 'pass' })
  expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'failure' }])
})

describe('two runs on one pull request', () => {
  test('at the same moment leave one comment', async () => {
    const pull = churnPullRequest()
    const runs = await Promise.all([builtAction(pull), builtAction(pull)])
    expect(runs.map(({ code }) => code)).toEqual([0, 0])
    expect(pull.world.comments).toHaveLength(1)
    expect(new Set(pull.world.statuses.map(({ state }) => state))).toEqual(new Set(['success']))
  })

  test('one after the other leave one comment', async () => {
    const pull = churnPullRequest()
    await builtAction(pull)
    const again = await builtAction(pull)
    expect(again.code).toBe(0)
    expect(pull.world.comments).toHaveLength(1)
  })
})
