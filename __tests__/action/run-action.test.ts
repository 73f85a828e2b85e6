import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { marked } from '../../src/publish/comment/marker.ts'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { actionRun } from '../support/action-run.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import { branchEvent } from '../support/github/events.ts'
import { everything, worldOf } from '../support/github/world.ts'
import type { Permissions, World, WorldComment } from '../support/github/world.ts'

afterAll(removeTemporaryFolders)

const config = '.github/mlops-maturity.yml'
const policy = (lines: string): Readonly<Record<string, string>> => ({ [config]: `version: 1\n${lines}\n` })
const readOnly: Permissions = {
  contents: 'read',
  actions: 'read',
  'pull-requests': 'read',
  statuses: 'read',
  checks: 'read',
}

/** A comment that stands in the thread already. */
function standing(id: number, body: string, author = 'github-actions[bot]'): WorldComment {
  const at = '2026-11-19T12:00:00Z'
  return { id, issue: 7, author, body, createdAt: at, updatedAt: at, minimized: false }
}

describe('a pull request', () => {
  test('is assessed at its head, published on its head, and passes', async () => {
    const pull = churnPullRequest()
    const run = await actionRun(pull)
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([])
    expect(pull.world.statuses).toEqual([
      {
        sha: pull.head,
        context: 'mlops-maturity',
        state: 'success',
        description: 'level 2 (was 1), target 2, minimum 1, gate passes',
        targetUrl: 'https://github.com/acme/churn/actions/runs/4711',
      },
    ])
    expect(pull.world.comments).toHaveLength(1)
    expect(pull.world.comments[0]?.body).toContain('raises the level from 1 to 2')
    expect(run.outputs).toMatchObject({
      level: '2',
      outcome: 'pass',
      'previous-level': '1',
      'comment-url': 'https://github.com/acme/churn/pull/7#issuecomment-1001',
      report: '/runner/temp/mlops-maturity.json',
    })
    expect(run.summary).toContain('MLOps maturity')
    const json = assessmentSchema.parse(JSON.parse(run.files.get('/runner/temp/mlops-maturity.json') ?? ''))
    expect(json.repository.commit).toBe(pull.head)
    expect(json.usage.requests.rest).toBeGreaterThan(0)
    expect(run.masked).toEqual(['test-token'])
    expect(JSON.stringify([run.lines, run.summary, [...run.files], pull.world.comments])).not.toContain('test-token')
  })

  test('publishes before it fails', async () => {
    const pull = churnPullRequest({ patch: false, main: policy('minimum: 2'), branch: { 'README.md': 'Churn\n' } })
    const run = await actionRun(pull, {
      inputs: { 'html-file': '/out/report.html', 'sarif-file': '/out/open.sarif', 'badge-file': '/out/badge.json' },
    })
    expect(run.code).toBe(1)
    expect(run.annotations).toEqual(['error: minimum 2 · gate fails: level 1 is below the minimum of 2'])
    expect(pull.world.statuses[0]).toMatchObject({ state: 'failure', description: 'level 1, minimum 2, gate fails' })
    expect(pull.world.comments[0]?.body).toContain('gate fails')
    expect(run.outputs['outcome']).toBe('fail')
    expect(run.files.get('/out/report.html')).toMatch(/^<!doctype html>/)
    expect(JSON.parse(run.files.get('/out/open.sarif') ?? '')).toMatchObject({ version: '2.1.0' })
    expect(JSON.parse(run.files.get('/out/badge.json') ?? '')).toMatchObject({ message: 'level 1 of 4', color: 'red' })
  })

  test('run twice keeps one comment and leaves it alone', async () => {
    const pull = churnPullRequest()
    await actionRun(pull)
    const again = await actionRun(pull)
    expect(pull.world.comments).toHaveLength(1)
    expect(again.lines).toContain('comment: unchanged · https://github.com/acme/churn/pull/7#issuecomment-1001')
    expect(again.requests.map((one) => one.label).filter((label) => /^(PATCH|POST .*comments)/.test(label))).toEqual([])
  })

  test('brings an older comment up to date', async () => {
    const pull = churnPullRequest()
    pull.world.comments.push(standing(5, marked('mlops-maturity', 'a'.repeat(40), '### level 0\n')))
    await actionRun(pull)
    expect(pull.world.comments).toHaveLength(1)
    expect(pull.world.comments[0]?.body).toContain(`<!-- head:${pull.head} -->`)
    expect(pull.world.comments[0]?.body).toContain('level 2 (was 1)')
  })

  test('says nothing where there is nothing to say, and more where it is asked to', async () => {
    const quiet = { patch: false, main: policy('target: 1'), branch: { 'NOTES.md': 'x\n' } }
    const silent = churnPullRequest(quiet)
    expect((await actionRun(silent)).outputs['comment-url']).toBe('')
    expect(silent.world.comments).toEqual([])
    const asked = churnPullRequest(quiet)
    await actionRun(asked, { inputs: { comment: 'always' } })
    expect(asked.world.comments).toHaveLength(1)
    const told = churnPullRequest()
    await actionRun(told, { inputs: { comment: 'never' } })
    expect(told.world.comments).toEqual([])
  })

  test('posts a check run where it is asked to, neutral where nothing gates', async () => {
    const gated = churnPullRequest()
    const run = await actionRun(gated, { inputs: { 'status-check': 'check-run', 'status-name': 'maturity' } })
    expect(gated.world.statuses).toEqual([])
    expect(gated.world.checkRuns).toMatchObject([{ name: 'maturity', headSha: gated.head, conclusion: 'success' }])
    expect(run.outputs['check-url']).toMatch(/^https:/)
    const ungated = churnPullRequest({ main: policy('target: 2') })
    await actionRun(ungated, { inputs: { 'status-check': 'check-run' } })
    expect(ungated.world.checkRuns).toMatchObject([{ conclusion: 'neutral' }])
    const neither = churnPullRequest()
    await actionRun(neither, { inputs: { 'status-check': 'none' } })
    expect([neither.world.statuses, neither.world.checkRuns]).toEqual([[], []])
  })

  test('gives every project a status of its own where asked to', async () => {
    const projects = 'projects:\n  - { path: src, name: service }\n  - { path: tests, name: checks }'
    const pull = churnPullRequest({ main: policy(projects) })
    await actionRun(pull, { inputs: { 'status-per-project': 'true' } })
    const contexts = pull.world.statuses.map((one) => one.context)
    expect(contexts).toEqual(expect.arrayContaining(['mlops-maturity/service', 'mlops-maturity/checks']))
  })
})

describe('the policy of a pull request', () => {
  const stay = { patch: false, main: policy('target: 3\nminimum: 2') }

  test.each([
    ['lowers its own minimum', { branch: policy('minimum: 0') }, {}],
    ['removes the gate', { branch: policy('fail-on: never') }, {}],
    [
      'waives what it lacks',
      {
        branch: policy(
          `minimum: 2\nwaivers:\n${[
            'automated-training',
            'experiment-tracking',
            'model-management',
            'reproducible-training',
          ]
            .map((id) => `  - { criterion: ${id}, reason: r, owner: o, until: 2099-01-01 }`)
            .join('\n')}`,
        ),
      },
      {},
    ],
    ['says it is a library', { branch: policy('kind: library') }, {}],
    ['changes the inputs of the step', { branch: { 'x.md': 'x' } }, { minimum: '0', 'fail-on': 'never', target: '0' }],
    ['names another config', { branch: { 'other.yml': 'version: 1\n' } }, { config: 'other.yml' }],
    ['names another model', { branch: { 'x.md': 'x' } }, { model: 'google' }],
  ])("is the target branch's: one that %s still fails", async (_, more, inputs) => {
    const run = await actionRun(churnPullRequest({ ...stay, ...more }), { inputs })
    expect(run.code).toBe(1)
    expect(run.outputs['outcome']).toBe('fail')
  })

  test('is that of now: one that began before the config still fails', async () => {
    const pull = churnPullRequest({
      patch: false,
      main: { [config]: 'version: 1\n' },
      branch: { 'x.md': 'x' },
      meanwhile: policy('minimum: 2'),
    })
    const run = await actionRun(pull)
    expect({ code: run.code, minimum: run.outputs['minimum'] }).toEqual({ code: 1, minimum: '2' })
    const json = assessmentSchema.parse(JSON.parse(run.files.get('/runner/temp/mlops-maturity.json') ?? ''))
    expect(json.delta?.base).toBe(gitIn(pull.folder, ['merge-base', 'main', pull.head]))
  })

  test('is tightened by inputs', async () => {
    const run = await actionRun(churnPullRequest({ main: policy('minimum: 1') }), { inputs: { minimum: '4' } })
    expect({ code: run.code, minimum: run.outputs['minimum'] }).toEqual({ code: 1, minimum: '4' })
  })

  test('without a config on the target branch is a report', async () => {
    const pull = churnPullRequest({ patch: false, branch: policy('minimum: 4') })
    gitIn(pull.folder, ['switch', '-q', 'main'])
    const bare = gitRepository({ 'train.py': 'from sklearn.svm import SVC\n\nSVC().fit([[0], [1]], [0, 1])\n' })
    gitIn(bare, ['switch', '-q', '-c', 'automate-training'])
    const head = gitIn(bare, ['rev-parse', 'HEAD'])
    const [pullRequest] = pull.world.pullRequests
    if (pullRequest === undefined) throw new Error('no pull request')
    const world = worldOf(bare, { pullRequests: [{ ...pullRequest, head: { ref: 'automate-training', sha: head } }] })
    const run = await actionRun({ ...pull, folder: bare, world, head, base: head })
    expect({ code: run.code, outcome: run.outputs['outcome'] }).toEqual({ code: 0, outcome: 'none' })
    expect(world.statuses[0]?.description).toContain('report only')
  })

  test("holds up what takes the product out of the model's reach", async () => {
    const pull = churnPullRequest({ patch: false, main: policy('minimum: 1'), branch: { 'x.md': 'x' } })
    gitIn(pull.folder, ['rm', '-rq', 'src', 'tests', 'pyproject.toml'])
    gitIn(pull.folder, ['commit', '-qm', 'Remove the product'])
    const head = gitIn(pull.folder, ['rev-parse', 'HEAD'])
    const [one] = pull.world.pullRequests
    if (one === undefined) throw new Error('no pull request')
    pull.world.pullRequests = [{ ...one, head: { ...one.head, sha: head } }]
    const run = await actionRun({ ...pull, head })
    expect({ code: run.code, outcome: run.outputs['outcome'] }).toEqual({ code: 1, outcome: 'incomplete' })
    expect(pull.world.statuses[0]).toMatchObject({ state: 'failure' })
  })

  test('fails on a regression, and not on an improvement below the minimum, where that is asked', async () => {
    const main = policy('fail-on: regression\nminimum: 4')
    expect((await actionRun(churnPullRequest({ main }))).code).toBe(0)
    const worse = churnPullRequest({
      patch: false,
      main,
      branch: { '.github/workflows/ci.yml': 'on: push\njobs: {}\n' },
    })
    const run = await actionRun(worse)
    expect(run.code).toBe(1)
    expect(worse.world.comments[0]?.body).toContain('lowers the level')
  })

  test('that is wrong ends in one sentence with file and line, and stands beside the commit', async () => {
    const pull = churnPullRequest({ main: policy('mimimum: 2') })
    const run = await actionRun(pull)
    expect(run.code).toBe(2)
    expect(run.annotations).toEqual([
      'error: .github/mlops-maturity.yml:2: unknown key "mimimum"; did you mean "minimum"?',
    ])
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'error' }])
    expect(run.summary).toContain('could not be assessed')
    const [comment] = pull.world.comments
    expect(comment?.body).toContain(
      '### ❌ MLOps maturity: could not be assessed\n\n.github/mlops\\-maturity'.replace('\\', ''),
    )
  })

  test('has its say at the lines that the pull request touches', async () => {
    const pull = churnPullRequest({ main: policy('minimum: 1'), branch: { [config]: 'version: 1\n' } })
    const run = await actionRun(pull)
    expect(run.placed[0]).toMatch(
      /^warning \.github\/mlops-maturity\.yml:1: This file decides how the pull request is gated/,
    )
    expect(run.placed.length).toBeLessThanOrEqual(10)
    expect(run.lines).toContain(`annotations: ${run.placed.length} at lines of the repository`)
  })

  test('that becomes wrong replaces what the comment said, and is replaced when mended', async () => {
    const pull = churnPullRequest({ main: policy('minimum: 1') })
    await actionRun(pull)
    const file = join(pull.folder, '.github', 'mlops-maturity.yml')
    const onMain = (text: string) => {
      gitIn(pull.folder, ['switch', '-q', 'main'])
      writeFileSync(file, text)
      gitIn(pull.folder, ['commit', '-qam', 'Change the policy'])
      gitIn(pull.folder, ['switch', '-q', 'automate-training'])
    }
    onMain('version: 3\n')
    expect((await actionRun(pull)).code).toBe(2)
    expect(pull.world.comments).toMatchObject([{ body: expect.stringContaining('could not be assessed') }])
    onMain('version: 1\nminimum: 1\n')
    expect((await actionRun(pull)).code).toBe(0)
    expect(pull.world.comments).toMatchObject([{ body: expect.stringMatching(/### ✅ .*gate passes/) }])
  })
})

describe('a token', () => {
  const failing = { patch: false, main: policy('minimum: 2'), branch: { 'x.md': 'x' } }

  test('that may only read: everything is refused by name, and the verdict stands', async () => {
    const passing = churnPullRequest({ world: { permissions: readOnly } })
    const run = await actionRun(passing)
    expect(run.code).toBe(0)
    expect(run.annotations).toEqual([
      'notice: The commit status was not published: 403 Resource not accessible by integration; it needs the permission statuses: write. The verdict stands.',
      expect.stringMatching(
        /^notice: The comment was not published: .*it needs the permission .*pull-requests: write.*\. The verdict stands\.$/,
      ),
    ])
    expect(run.outputs['level']).toBe('2')
    expect(run.summary).toContain('MLOps maturity')
    expect((await actionRun(churnPullRequest({ ...failing, world: { permissions: readOnly } }))).code).toBe(1)
  })

  test.each(['actions', 'pull-requests', 'statuses', 'checks', 'issues', 'deployments'] as const)(
    'without %s alone changes no verdict to the better',
    async (name) => {
      const permissions: Permissions = Object.fromEntries(Object.entries(everything).filter(([key]) => key !== name))
      const pull = churnPullRequest({ ...failing, world: { permissions } })
      const run = await actionRun(pull)
      expect({ code: run.code, outcome: run.outputs['outcome'] }).toEqual({ code: 1, outcome: 'fail' })
      expect(pull.world.statuses).toHaveLength(name === 'statuses' ? 0 : 1)
      expect(pull.world.comments).toHaveLength(name === 'pull-requests' ? 0 : 1)
    },
  )

  test.each([
    ['without contents', { permissions: { statuses: 'write', 'pull-requests': 'write' } }],
    ['without any permission', { permissions: {} }],
    ['that is not known', { token: 'another' }],
  ] satisfies [string, Partial<World>][])('%s never passes', async (_, world) => {
    const pull = churnPullRequest({ world })
    const run = await actionRun(pull, { inputs: { 'github-token': 'test-token' } })
    expect(run.code).toBe(4)
    expect(run.outputs).toEqual({})
    expect(run.annotations.at(-1)).toMatch(/^error: /)
    expect(pull.world.statuses.filter((one) => one.state === 'success')).toEqual([])
  })

  test('that is missing is bad usage', async () =>
    expect((await actionRun(churnPullRequest(), { inputs: { 'github-token': '' } })).code).toBe(2))
})

describe('while it runs', () => {
  const during = (label: RegExp, change: (pull: ReturnType<typeof churnPullRequest>) => void) => {
    const pull = churnPullRequest()
    pull.world.before = (seen) => {
      if (label.test(seen)) change(pull)
    }
    return pull
  }

  test('the pull request gets another commit: the older run leaves the comment to the newer', async () => {
    const pull = during(/MaturityComments/, ({ world }) => {
      world.pullRequests = world.pullRequests.map((one) => ({ ...one, head: { ...one.head, sha: 'a'.repeat(40) } }))
    })
    pull.world.comments.push(standing(5, marked('mlops-maturity', 'a'.repeat(40), 'newer')))
    const run = await actionRun(pull)
    expect(run.code).toBe(0)
    expect(pull.world.comments[0]?.body).toContain('newer')
    expect(run.lines.join('\n')).toContain('comment: skipped · the pull request has moved on')
  })

  test('the pull request is closed: no comment is made, an existing one is finished', async () => {
    const close = ({ world }: ReturnType<typeof churnPullRequest>) => {
      for (const one of world.pullRequests) one.state = 'closed'
    }
    const without = during(/MaturityComments/, close)
    expect((await actionRun(without)).lines.join('\n')).toContain('comment: skipped · the pull request was closed')
    expect(without.world.comments).toEqual([])
    const having = during(/MaturityComments/, close)
    having.world.comments.push(standing(5, marked('mlops-maturity', 'a'.repeat(40), 'older')))
    await actionRun(having)
    expect(having.world.comments[0]?.body).toContain('level 2')
  })

  test('the pull request is retargeted: what the old target branch says is kept back', async () => {
    const pull = during(/MaturityComments/, ({ world }) => {
      for (const one of world.pullRequests) one.base = { ref: 'release' }
    })
    const run = await actionRun(pull)
    expect(pull.world.comments).toEqual([])
    expect(run.lines.join('\n')).toContain('retargeted to release')
  })

  test('somebody deletes the comment between reading and updating: it is made again', async () => {
    const pull = during(/^PATCH/, ({ world }) => {
      world.comments = []
    })
    pull.world.comments.push(standing(5, marked('mlops-maturity', 'a'.repeat(40), 'older')))
    const run = await actionRun(pull)
    expect(pull.world.comments).toHaveLength(1)
    expect(pull.world.comments[0]?.body).toContain('level 2')
    expect(run.outputs['comment-url']).toContain('#issuecomment-')
  })

  test('another run comments at the same moment: one comment remains', async () => {
    const pull = churnPullRequest()
    await Promise.all([actionRun(pull), actionRun(pull)])
    expect(pull.world.comments).toHaveLength(1)
  })

  test('GitHub stumbles once: reads are asked again, writes are not repeated', async () => {
    const read = churnPullRequest()
    read.world.troubles = [{ on: 'GET /repos/acme/churn/git/trees', times: 1, does: { status: 502 } }]
    expect((await actionRun(read)).code).toBe(0)
    const write = churnPullRequest()
    write.world.troubles = [{ on: 'POST /repos/acme/churn/statuses', times: 1, does: { status: 502 } }]
    const run = await actionRun(write)
    expect(run.code).toBe(0)
    expect(write.world.statuses).toEqual([])
    expect(run.requests.filter((one) => one.label.includes('/statuses/'))).toHaveLength(1)
    expect(run.annotations[0]).toContain('The commit status was not published: 502')
  })
})

describe('the comment among others', () => {
  test("somebody else's with our marker is not ours", async () => {
    const pull = churnPullRequest()
    const forged = marked('mlops-maturity', 'a'.repeat(40), 'level 4, all is well')
    pull.world.comments.push(standing(5, forged, 'mallory'))
    await actionRun(pull)
    expect(pull.world.comments.map((one) => one.author)).toEqual(['mallory', 'github-actions[bot]'])
    expect(pull.world.comments[0]?.body).toBe(forged)
  })

  test('that another instance made is left alone', async () => {
    const pull = churnPullRequest()
    pull.world.comments.push(standing(5, marked('other', 'a'.repeat(40), 'other')))
    await actionRun(pull)
    expect(pull.world.comments).toHaveLength(2)
    expect(pull.world.comments[0]?.body).toContain('other')
  })

  test('the newest of several is kept, the others are folded', async () => {
    const pull = churnPullRequest()
    for (const id of [5, 6, 7])
      pull.world.comments.push(standing(id, marked('mlops-maturity', 'a'.repeat(40), `${id}`)))
    await actionRun(pull)
    expect(pull.world.comments.map((one) => one.minimized)).toEqual([true, true, false])
    expect(pull.world.comments[2]?.body).toContain('level 2')
  })

  test.each([
    ['the first of three thousand', 1],
    ['in the middle of three thousand', 1700],
  ])('is found as %s, with few requests', async (_, place) => {
    const pull = churnPullRequest()
    const chatter = (from: number, to: number) =>
      Array.from({ length: to - from }, (__, index) => standing(from + index, 'chatter', 'ann'))
    pull.world.comments = [
      ...chatter(2, 2 + place),
      standing(2 + place, marked('mlops-maturity', 'a'.repeat(40), 'older')),
      ...chatter(3 + place, 3000),
    ]
    const count = pull.world.comments.length
    const run = await actionRun(pull)
    expect(pull.world.comments).toHaveLength(count)
    expect(pull.world.comments[place]?.body).toContain('level 2')
    const asked = run.requests.filter((one) => one.label.includes('MaturityComments')).length
    expect(asked).toBeLessThanOrEqual(20)
    if (place === 1) expect(asked).toBe(1)
  })
})

describe('other events', () => {
  test.each(['push', 'schedule', 'workflow_dispatch'] as const)(
    '%s assesses its own commit by its own config',
    async (name) => {
      const pull = churnPullRequest({ main: policy('minimum: 2') })
      const run = await actionRun(pull, { event: branchEvent(pull, name) })
      expect(run.code).toBe(1)
      expect(pull.world.statuses).toMatchObject([{ sha: pull.base, state: 'failure' }])
      expect(pull.world.comments).toEqual([])
      expect(run.outputs['previous-level']).toBe('')
    },
  )

  test('inputs win over the config where no pull request could have written them', async () => {
    const pull = churnPullRequest({ main: policy('minimum: 2') })
    const run = await actionRun(pull, { event: branchEvent(pull, 'push'), inputs: { minimum: '1' } })
    expect(run.code).toBe(0)
  })

  test('another ref and another repository can be assessed, without a word on them', async () => {
    const pull = churnPullRequest()
    const run = await actionRun(pull, {
      event: branchEvent(pull, 'workflow_dispatch'),
      inputs: { ref: 'automate-training' },
    })
    expect(run.outputs['level']).toBe('2')
    expect(pull.world.statuses).toEqual([])
    const elsewhere = churnPullRequest()
    await actionRun(elsewhere, {
      event: branchEvent(elsewhere, 'workflow_dispatch', { sha: 'c'.repeat(40) }),
      env: { GITHUB_REPOSITORY: 'acme/platform' },
      inputs: { repository: 'acme/churn' },
    })
    expect(elsewhere.world.statuses).toEqual([])
  })

  test.each([
    [{ GITHUB_EVENT_NAME: 'issues' }, {}, 'The event "issues" is not supported'],
    [{}, { ref: 'main' }, 'cannot be given on pull_request'],
    [{}, { repository: 'acme/other' }, 'cannot be given on pull_request'],
    [{ GITHUB_EVENT_PATH: '/nowhere' }, {}, 'cannot be read'],
    [{ GITHUB_REPOSITORY: undefined }, {}, 'GITHUB_REPOSITORY'],
    [{ GITHUB_API_URL: 'http://example.com' }, {}, 'https://'],
    [{}, { minimum: 'two' }, 'The input minimum'],
    [{}, { minimum: '9' }, 'the levels of this model are'],
  ])('%j with %j is bad usage', async (more, inputs, words) => {
    const run = await actionRun(churnPullRequest(), { env: more, inputs })
    expect(run.code).toBe(2)
    expect(run.annotations.at(-1)).toContain(words)
  })
})

describe('a repository', () => {
  const pushed = async (files: Readonly<Record<string, string>> | undefined, sha?: string) => {
    const folder = gitRepository(files)
    const world = worldOf(folder)
    const head = sha ?? gitIn(folder, ['rev-parse', 'HEAD'])
    const pull = { ...churnPullRequest(), folder, world, head, base: head }
    return actionRun(pull, { env: { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: head } })
  }

  test('without workflows is at level 0', async () => {
    const run = await pushed({ 'train.py': 'from sklearn.svm import SVC\n\nSVC().fit([[0], [1]], [0, 1])\n' })
    expect({ code: run.code, level: run.outputs['level'] }).toEqual({ code: 0, level: '0' })
  })
  test('without Python is not applicable', async () => {
    const run = await pushed({ 'main.c': 'int main(void) { return 0; }\n' })
    expect({ code: run.code, outcome: run.outputs['outcome'] }).toEqual({ code: 0, outcome: 'not-applicable' })
  })
  test('without commits cannot be assessed', async () => expect((await pushed(undefined, 'c'.repeat(40))).code).toBe(4))
  test('that cannot be found cannot be assessed', async () => {
    const pull = churnPullRequest()
    const run = await actionRun(pull, { env: { GITHUB_REPOSITORY: 'acme/nowhere' } })
    expect(run.code).toBe(4)
  })
})
