import { afterAll, describe, expect, test } from '@jest/globals'
import { builtAction } from '../support/built-action.ts'
import { removeTemporaryFolders } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import type { ChurnPullRequest } from '../support/github/churn-pull-request.ts'
import { branchEvent, pullRequestEvent, pullRequestTargetEvent } from '../support/github/events.ts'
import type { Permissions } from '../support/github/world.ts'

afterAll(removeTemporaryFolders)

const fork = 'mallory/churn'
const readOnly: Permissions = { contents: 'read', actions: 'read', 'pull-requests': 'read', statuses: 'read' }
const policy = (lines: string) => ({ '.github/mlops-maturity.yml': `version: 1\n${lines}\n` })

function forked(pull: ChurnPullRequest): ChurnPullRequest {
  pull.world.pullRequests = pull.world.pullRequests.map((one) => ({ ...one, head: { ...one.head, fork } }))
  return pull
}

describe('a pull request from a fork, with a token that reads', () => {
  test('has verdict, summary and outputs; what is refused is a notice each', async () => {
    const pull = forked(churnPullRequest({ world: { permissions: readOnly } }))
    const run = await builtAction(pull, { event: pullRequestEvent(pull, { fork }) })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.outputs).toMatchObject({ level: '2', 'previous-level': '1', outcome: 'pass', 'comment-url': '' })
    expect(run.summary).toContain('MLOps maturity')
    const notices = run.stdout.split('\n').filter((line) => line.startsWith('::'))
    expect(notices.slice(1)).toEqual([
      expect.stringMatching(/^::notice title=MLOps maturity::The commit status was not published: .*statuses: write/),
      expect.stringMatching(/^::notice title=MLOps maturity::The comment was not published: .*pull-requests: write/),
    ])
    expect([pull.world.statuses, pull.world.comments]).toEqual([[], []])
  })

  test('fails below the minimum all the same, by the policy of its target', async () => {
    const pull = forked(
      churnPullRequest({
        patch: false,
        main: policy('minimum: 2'),
        branch: policy('minimum: 0'),
        world: { permissions: readOnly },
      }),
    )
    const run = await builtAction(pull, { event: pullRequestEvent(pull, { fork }) })
    expect({ code: run.code, outcome: run.outputs['outcome'] }).toEqual({ code: 1, outcome: 'fail' })
  })

  test('is the same for Dependabot', async () => {
    const pull = churnPullRequest({ patch: false, branch: { 'requirements.txt': 'scikit-learn==1.7.2\n' } })
    pull.world.permissions = readOnly
    pull.world.pullRequests = pull.world.pullRequests.map((one) => ({ ...one, author: 'dependabot[bot]' }))
    const run = await builtAction(pull, { env: { GITHUB_ACTOR: 'dependabot[bot]', INPUT_COMMENT: 'always' } })
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'pass', 'previous-level': '1' })
    expect(run.stdout.match(/^::notice .* was not published: /gm)).toHaveLength(2)
  })
})

describe('pull_request_target', () => {
  test("reads and posts at the pull request's own head, without a checkout, and reads nothing of the fork", async () => {
    const pull = forked(churnPullRequest({ main: policy('minimum: 2') }))
    const run = await builtAction(pull, { event: pullRequestTargetEvent(pull, { fork }) })
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({ level: '2', 'previous-level': '1', minimum: '2' })
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'success' }])
    expect(pull.world.comments).toHaveLength(1)
    expect(run.requests.filter(({ path }) => path.includes(fork))).toEqual([])
  })
})

describe("a fork's own", () => {
  test.each(['push', 'schedule'] as const)('%s ends in one line, exit code 0 and no request', async (name) => {
    const pull = churnPullRequest()
    const run = await builtAction(pull, { event: branchEvent(pull, name, { fork: true }) })
    expect({ code: run.code, requests: run.requests, summary: run.summary }).toEqual({
      code: 0,
      requests: [],
      summary: '',
    })
    const lines = run.stdout.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('::add-mask'))
    expect(lines).toEqual([expect.stringMatching(/^::notice .*acme\/churn is a fork/)])
  })
})
