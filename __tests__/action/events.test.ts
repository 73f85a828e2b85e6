import { afterAll, describe, expect, test } from '@jest/globals'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { actionRun } from '../support/action-run.ts'
import type { ActionRun } from '../support/action-run.ts'
import { gitIn, removeTemporaryFolders } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import type { ChurnPullRequest } from '../support/github/churn-pull-request.ts'
import {
  branchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  workflowRunEvent,
} from '../support/github/events.ts'

afterAll(removeTemporaryFolders)

const policy = (lines: string) => ({ '.github/mlops-maturity.yml': `version: 1\n${lines}\n` })
const fork = 'mallory/churn'

/** The pull request as one from a fork. */
function forked(pull: ChurnPullRequest): ChurnPullRequest {
  pull.world.pullRequests = pull.world.pullRequests.map((one) => ({ ...one, head: { ...one.head, fork } }))
  return pull
}

/** All that a run says of the repository, without when and where. */
function told({ code, outputs, files }: ActionRun) {
  const { criteria, delta, gate, level } = assessmentOf(files)
  return { code, outputs: { ...outputs, 'comment-url': '' }, criteria, delta, gate, level }
}

function assessmentOf(files: ActionRun['files']) {
  return assessmentSchema.parse(JSON.parse(files.get('/runner/temp/mlops-maturity.json') ?? ''))
}

const writes = (run: ActionRun) =>
  run.requests
    .map((one) => one.label)
    .filter((label) => /^(?:POST|PATCH|DELETE) (?!\/graphql (?:Look|Facts|Texts|People|MaturityComments))/.test(label))

describe('each event of a pull request', () => {
  const make = () => forked(churnPullRequest({ main: policy('minimum: 2\ntarget: 3') }))

  test('comes to the same result, on the same commit, with the same comment', async () => {
    const [first, second, third] = [make(), make(), make()]
    const plain = await actionRun(first, { event: pullRequestEvent(first, { fork }) })
    const target = await actionRun(second, { event: pullRequestTargetEvent(second, { fork }) })
    const after = await actionRun(third, {
      event: workflowRunEvent(third, { event: 'pull_request', repository: fork }),
    })
    expect(told(plain)).toMatchObject({ code: 0, level: { effective: 2 }, delta: { level: { from: 1, to: 2 } } })
    expect(told(target)).toEqual(told(plain))
    expect(told(after)).toEqual(told(plain))
    for (const { world, head } of [first, second, third]) {
      expect(world.statuses).toMatchObject([{ sha: head, context: 'mlops-maturity', state: 'success' }])
      expect(world.comments.map(({ issue, body }) => [issue, body])).toEqual([[7, first.world.comments[0]?.body]])
    }
  })

  test.each(['pull_request_target', 'workflow_run'])(
    '%s is bound by the target branch, as inputs are',
    async (name) => {
      const pull = forked(churnPullRequest({ patch: false, main: policy('minimum: 2'), branch: policy('minimum: 0') }))
      const event =
        name === 'workflow_run'
          ? workflowRunEvent(pull, { event: 'pull_request', repository: fork })
          : pullRequestTargetEvent(pull, { fork })
      const run = await actionRun(pull, { event, inputs: { minimum: '0', 'fail-on': 'never' } })
      expect({ code: run.code, outcome: run.outputs['outcome'] }).toEqual({ code: 1, outcome: 'fail' })
      expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'failure' }])
    },
  )
})

describe('merge_group', () => {
  test('is judged by what it is built on, posted on its own commit, and comments nowhere', async () => {
    const pull = churnPullRequest({ main: policy('minimum: 2'), branch: policy('minimum: 4') })
    const event = mergeGroupEvent(pull)
    const run = await actionRun(pull, { event })
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ level: '2', minimum: '2', 'previous-level': '1', 'comment-url': '' })
    expect(pull.world.statuses).toMatchObject([{ sha: event.headSha, state: 'success' }])
    expect(pull.world.comments).toEqual([])
    expect(writes(run)).toEqual([`POST /repos/acme/churn/statuses/${event.headSha}`])
    expect(assessmentOf(run.files)).toMatchObject({
      repository: { commit: event.headSha },
      delta: { base: pull.base, level: { from: 1, to: 2 } },
    })
  })

  test('cannot lower its own bar, nor do its inputs', async () => {
    const pull = churnPullRequest({ patch: false, main: policy('minimum: 2'), branch: policy('minimum: 0') })
    const event = mergeGroupEvent(pull)
    const run = await actionRun(pull, { event, inputs: { minimum: '0' } })
    expect(run.code).toBe(1)
    expect(pull.world.statuses).toMatchObject([{ sha: event.headSha, state: 'failure' }])
  })

  test('whose commit the queue has dropped meanwhile cannot be assessed', async () => {
    const pull = churnPullRequest({ main: policy('minimum: 2') })
    const event = mergeGroupEvent(pull)
    const payload: unknown = JSON.parse(JSON.stringify(event.payload).replaceAll(event.headSha, 'd'.repeat(40)))
    const run = await actionRun(pull, { event: { ...event, payload } })
    expect(run.code).toBe(4)
    expect(run.annotations.at(-1)).toContain('The merge group could not be assessed')
  })
})

describe('workflow_run', () => {
  const about = (pull: ChurnPullRequest) => workflowRunEvent(pull, { event: 'pull_request', repository: fork })

  test('asks for the pull request once, and never believes what the run says of it', async () => {
    const pull = forked(churnPullRequest())
    const run = await actionRun(pull, { event: about(pull) })
    const asked = run.requests.filter((one) => one.path.endsWith('/pulls'))
    expect(asked.map((one) => new URLSearchParams(one.query).get('head'))).toEqual(['mallory:automate-training'])
    expect(run.requests.map((one) => one.label).filter((label) => label.includes('artifacts/'))).toEqual([])
    expect(pull.world.comments.map(({ issue }) => issue)).toEqual([7])
  })

  test.each([
    ['was closed', (pull: ChurnPullRequest) => pull.world.pullRequests.forEach((one) => (one.state = 'closed'))],
    [
      'has moved on',
      ({ world }: ChurnPullRequest) => {
        world.pullRequests = world.pullRequests.map((one) => ({ ...one, head: { ...one.head, sha: 'a'.repeat(40) } }))
      },
    ],
    [
      'is of another repository',
      ({ world }: ChurnPullRequest) => {
        world.pullRequests = world.pullRequests.map((one) => ({ ...one, head: { ...one.head, fork: 'eve/churn' } }))
      },
    ],
    [
      'has a twin towards another branch',
      ({ world }: ChurnPullRequest) => {
        world.pullRequests = world.pullRequests.flatMap((one) => [one, { ...one, number: 8, base: { ref: 'release' } }])
      },
    ],
  ])('says in a sentence that the pull request %s, and writes nothing', async (_, change) => {
    const pull = forked(churnPullRequest({ patch: false, branch: policy('minimum: 0') }))
    change(pull)
    const run = await actionRun(pull, { event: about(pull) })
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([expect.stringMatching(/^notice: (?:No|Several) open pull requests? ha/)])
    expect(writes(run)).toEqual([])
    expect(run.outputs).toEqual({})
  })

  test('of a run that does not say where its commit lies writes nothing', async () => {
    const pull = churnPullRequest()
    const run = await actionRun(pull, { event: workflowRunEvent(pull, { event: 'pull_request', branch: null }) })
    expect(run.code).toBe(0)
    expect(run.requests).toEqual([])
  })

  test('that may not see pull requests ends in a sentence with the permission, and passes nothing', async () => {
    const pull = forked(churnPullRequest({ world: { permissions: { contents: 'read', statuses: 'write' } } }))
    const run = await actionRun(pull, { event: about(pull) })
    expect(run.code).toBe(4)
    expect(run.annotations.at(-1)).toMatch(
      /^error: Could not see the open pull requests .* \(needs pull-requests: read\)/,
    )
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'error' }])
  })

  test('after a push assesses the commit that was pushed, by its own config', async () => {
    const pull = churnPullRequest({ main: policy('minimum: 2') })
    const run = await actionRun(pull, {
      event: workflowRunEvent(pull, { event: 'push', sha: pull.base, branch: 'main' }),
    })
    expect(run.code).toBe(1)
    expect(pull.world.statuses).toMatchObject([{ sha: pull.base, state: 'failure' }])
    expect(pull.world.comments).toEqual([])
  })
})

describe('a push to the branch of a pull request', () => {
  const passing = { main: policy('minimum: 2'), branch: policy('minimum: 0'), patch: false }
  const failure = (pull: ChurnPullRequest) => [{ sha: pull.head, context: 'mlops-maturity', state: 'failure' }]

  test.each([
    ['push', 'commit-status', 'commit status'],
    ['push', 'check-run', 'check run'],
    ['workflow_dispatch', 'commit-status', 'commit status'],
  ] as const)("%s leaves the gate's word as it is, by %s", async (name, statusCheck, channel) => {
    const pull = churnPullRequest(passing)
    expect((await actionRun(pull)).code).toBe(1)
    const event = branchEvent(pull, name, { sha: pull.head, branch: 'automate-training' })
    const run = await actionRun(pull, { event, inputs: { 'status-check': statusCheck } })
    expect({ code: run.code, outcome: run.outputs['outcome'], writes: writes(run) }).toEqual({
      code: 0,
      outcome: 'pass',
      writes: [],
    })
    expect(run.lines.filter((line) => line.startsWith(`${channel}: `))).toEqual([
      expect.stringContaining('skipped · it stands beside commits of the default branch only'),
    ])
    expect(pull.world.statuses).toMatchObject(failure(pull))
  })

  test('seen by another workflow leaves it, too', async () => {
    const pull = churnPullRequest(passing)
    await actionRun(pull)
    const run = await actionRun(pull, { event: workflowRunEvent(pull, { event: 'push' }) })
    expect({ code: run.code, writes: writes(run) }).toEqual({ code: 0, writes: [] })
    expect(pull.world.statuses).toMatchObject(failure(pull))
  })

  test('that cannot be assessed leaves it, too', async () => {
    const pull = churnPullRequest({ ...passing, branch: policy('minimum: many') })
    await actionRun(pull)
    const event = branchEvent(pull, 'push', { sha: pull.head, branch: 'automate-training' })
    const run = await actionRun(pull, { event })
    expect({ code: run.code, writes: writes(run) }).toEqual({ code: 2, writes: [] })
    expect(pull.world.statuses).toMatchObject(failure(pull))
  })
})

describe("a fork's own", () => {
  test.each(['push', 'schedule'] as const)('%s ends in one line without a request', async (name) => {
    const pull = churnPullRequest()
    const run = await actionRun(pull, { event: branchEvent(pull, name, { fork: true }) })
    expect(run).toMatchObject({ code: 0, lines: [], requests: [], outputs: {}, summary: '' })
    expect(run.annotations).toEqual([
      'notice: acme/churn is a fork: its own pushes and schedules are not assessed, its pull requests are.',
    ])
  })
})

describe('the target branch', () => {
  const gated = () => churnPullRequest({ patch: false, main: policy('minimum: 2'), branch: { 'x.md': 'x\n' } })

  /** Renames `main` on the server; the event still says `main`. */
  function renamed(pull: ChurnPullRequest): void {
    gitIn(pull.folder, ['branch', '-m', 'main', 'trunk'])
    pull.world.defaultBranch = 'trunk'
    for (const one of pull.world.pullRequests) one.base = { ref: 'trunk' }
  }

  test('that was renamed since is followed: its policy holds, and one comment stands', async () => {
    const pull = gated()
    renamed(pull)
    const run = await actionRun(pull)
    expect({ code: run.code, minimum: run.outputs['minimum'] }).toEqual({ code: 1, minimum: '2' })
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'failure' }])
    expect(pull.world.comments).toHaveLength(1)
  })

  test('that was renamed is followed on an older server, too', async () => {
    const pull = gated()
    renamed(pull)
    pull.world.oldServer = true
    expect((await actionRun(pull)).code).toBe(1)
  })

  test.each([
    ['is gone', gated(), {}],
    ['is gone and the token may not ask for another', gated(), { contents: 'read', statuses: 'write' }],
  ] as const)('that %s: nothing passes', async (_, pull, permissions) => {
    gitIn(pull.folder, ['branch', '-m', 'main', 'elsewhere'])
    if (Object.keys(permissions).length > 0) pull.world.permissions = permissions
    const run = await actionRun(pull)
    expect(run.code).toBe(4)
    expect(run.annotations.at(-1)).toBe(
      'error: Pull request 7 could not be assessed: the target branch main is not in acme/churn.',
    )
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'error' }])
  })

  test('whose head is gone: nothing passes', async () => {
    const pull = gated()
    const run = await actionRun({ ...pull, head: 'd'.repeat(40) })
    expect(run.code).toBe(4)
    expect(run.annotations.at(-1)).toContain(`the commit ${'d'.repeat(40)} is not in acme/churn`)
  })
})
