import { afterAll, describe, expect, test } from '@jest/globals'
import { occasionOf } from '../../src/action/occasion-of.ts'
import { actionInputs } from '../../src/config/action-inputs.ts'
import type { ActionWorld } from '../../src/action/world.ts'
import { removeTemporaryFolders } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import {
  branchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  workflowRunEvent,
} from '../support/github/events.ts'
import type { RunnerEvent } from '../support/github/events.ts'

afterAll(removeTemporaryFolders)

const pull = churnPullRequest()
const { base, head } = pull
const apart = expect.stringContaining('commits of the default branch only')

async function occasion({ payload, env }: RunnerEvent, inputs: Readonly<Record<string, string>> = {}) {
  const nothing = () => {
    throw new Error('not to be touched')
  }
  const world: ActionWorld = {
    env: { GITHUB_REPOSITORY: 'acme/churn', GITHUB_EVENT_PATH: '/event.json', ...env },
    log: { line: nothing, annotate: nothing },
    input: nothing,
    mask: nothing,
    output: nothing,
    summarize: nothing,
    readText: async () => (typeof payload === 'string' ? payload : JSON.stringify(payload)),
    writeText: nothing,
    now: nothing,
    elapsed: nothing,
    connect: nothing,
  }
  const given: Readonly<Record<string, string>> = { 'github-token': 't', ...inputs }
  return occasionOf(
    world,
    actionInputs((name) => given[name] ?? ''),
  )
}

describe('occasionOf', () => {
  test.each([
    ['pull_request', pullRequestEvent(pull)],
    ['pull_request_target', pullRequestTargetEvent(pull)],
    ['pull_request from a fork', pullRequestEvent(pull, { fork: 'mallory/churn' })],
  ])("%s: the pull request's own head, whatever GITHUB_SHA is", async (_, event) => {
    expect(await occasion(event)).toEqual({ kind: 'pull-request', number: 7, headSha: head, baseRef: 'main' })
  })

  test('merge_group: what is to be merged, onto what it was built on', async () => {
    const event = mergeGroupEvent(pull)
    expect(await occasion(event)).toEqual({ kind: 'merge-group', headSha: event.headSha, baseSha: base })
  })

  test('workflow_run on a pull request: where its head lies, and no word of what the run itself says of pull requests', async () => {
    for (const event of ['pull_request', 'pull_request_target', 'pull_request_review']) {
      expect(await occasion(workflowRunEvent(pull, { event, repository: 'mallory/churn' }))).toEqual({
        kind: 'triggering-run',
        headSha: head,
        head: { owner: 'mallory', branch: 'automate-training' },
      })
    }
    for (const lost of [{ branch: null }, { repository: null }]) {
      expect(await occasion(workflowRunEvent(pull, { event: 'pull_request', ...lost }))).toMatchObject({
        kind: 'triggering-run',
        head: undefined,
      })
    }
  })

  test.each(['push', 'schedule', 'workflow_dispatch'])('workflow_run on %s: the commit that ran', async (event) => {
    const run = workflowRunEvent(pull, { event, sha: base, branch: 'main' })
    expect(await occasion(run)).toEqual({ kind: 'commit', ref: base })
    // A tag can be called like the default branch.
    const another = workflowRunEvent(pull, { event, sha: head, branch: 'main' })
    expect(await occasion(another)).toEqual({ kind: 'commit', ref: head, apart })
  })

  test.each(['push', 'schedule', 'workflow_dispatch'] as const)('%s: GITHUB_SHA', async (name) => {
    expect(await occasion(branchEvent(pull, name))).toEqual({ kind: 'commit', ref: base })
  })

  test.each(['push', 'workflow_dispatch'] as const)('%s elsewhere than on the default branch', async (name) => {
    const pushed = branchEvent(pull, name, { sha: head, branch: 'automate-training' })
    expect(await occasion(pushed)).toEqual({ kind: 'commit', ref: head, apart })
    const tagged = branchEvent(pull, name, { sha: head })
    expect(await occasion({ ...tagged, env: { ...tagged.env, GITHUB_REF: 'refs/tags/main' } })).toMatchObject({ apart })
    const untold = { ...branchEvent(pull, name), payload: {} }
    expect(await occasion(untold)).toEqual({ kind: 'commit', ref: base, apart })
  })

  test('workflow_dispatch may name something else, another repository by its default branch', async () => {
    const event = branchEvent(pull, 'workflow_dispatch')
    expect(await occasion(event, { ref: 'v1' })).toEqual({ kind: 'commit', ref: 'v1', apart })
    expect(await occasion(event, { repository: 'acme/other' })).toEqual({
      kind: 'commit',
      ref: 'HEAD',
      repository: 'acme/other',
    })
    expect(await occasion(event, { repository: 'acme/churn' })).toEqual({ kind: 'commit', ref: base })
  })

  test.each([
    ["a fork's own push", branchEvent(pull, 'push', { fork: true }), 'acme/churn is a fork'],
    ["a fork's own schedule", branchEvent(pull, 'schedule', { fork: true }), 'acme/churn is a fork'],
    ['a run on it', workflowRunEvent(pull, { event: 'push', fork: true }), 'acme/churn is a fork'],
    ["a merge queue's push", branchEvent(pull, 'push', { branch: 'gh-readonly-queue/main/pr-7-a' }), 'merge_group'],
    [
      'a run on that',
      workflowRunEvent(pull, { event: 'push', branch: 'gh-readonly-queue/main/pr-7-a' }),
      'merge_group',
    ],
    [
      'a run without a commit of its own',
      workflowRunEvent(pull, { event: 'issue_comment' }),
      'started by issue_comment',
    ],
    ["another repository's commit", workflowRunEvent(pull, { event: 'push', repository: 'mallory/churn' }), 'another'],
  ])('has nothing to do for %s', async (_, event, words) => {
    expect(await occasion(event)).toEqual({ kind: 'idle', because: expect.stringContaining(words) })
  })

  test("a fork's own pull requests and dispatches are assessed", async () => {
    expect(await occasion(branchEvent(pull, 'workflow_dispatch', { fork: true }))).toMatchObject({ kind: 'commit' })
    expect(await occasion(workflowRunEvent(pull, { event: 'pull_request', fork: true }))).toMatchObject({
      kind: 'triggering-run',
    })
  })

  test.each([
    ['no event', { payload: {}, env: {} }, {}, 'The event "" is not supported; supported are pull_request, '],
    ['another event', { payload: {}, env: { GITHUB_EVENT_NAME: 'issues' } }, {}, 'The event "issues" is not supported'],
    ['a payload of another event', { ...pullRequestEvent(pull), payload: {} }, {}, 'none of pull_request'],
    ['a payload that is none', { ...mergeGroupEventless(), payload: 'x' }, {}, 'cannot be read'],
    ['no payload', withoutPath(pullRequestEvent(pull)), {}, 'GITHUB_EVENT_PATH is not set'],
    ['a hash that is none', headless(), {}, 'none of merge_group'],
    ['another ref', pullRequestEvent(pull), { ref: 'main' }, 'cannot be given on pull_request'],
    ['another repository', workflowRunEvent(pull, { event: 'push' }), { repository: 'a/b' }, 'given on workflow_run'],
    ['no commit', { payload: {}, env: { GITHUB_EVENT_NAME: 'push' } }, {}, 'GITHUB_SHA is not set'],
  ])('refuses %s', async (_, event, inputs, words) => {
    await expect(occasion(event, inputs)).rejects.toThrow(words)
  })
})

function mergeGroupEventless(): RunnerEvent {
  return { payload: {}, env: { GITHUB_EVENT_NAME: 'merge_group' } }
}

function headless(): RunnerEvent {
  return { ...mergeGroupEventless(), payload: { merge_group: { head_sha: '--upload-pack=x', base_sha: base } } }
}

function withoutPath({ payload, env }: RunnerEvent): RunnerEvent {
  return { payload, env: { ...env, GITHUB_EVENT_PATH: '' } }
}
