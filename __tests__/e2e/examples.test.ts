import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { builtAction } from '../support/built-action.ts'
import type { BuiltRun } from '../support/built-action.ts'
import { exampleTexts, exampleWorkflows } from '../support/example-files.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import type { ChurnPullRequest } from '../support/github/churn-pull-request.ts'
import {
  branchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  workflowRunEvent,
} from '../support/github/events.ts'
import type { RunnerEvent } from '../support/github/events.ts'
import { permissionNames } from '../support/github/world.ts'
import type { Permissions } from '../support/github/world.ts'

afterAll(removeTemporaryFolders)

const configs = exampleTexts('config')
const churn = join(import.meta.dirname, '..', '..', 'examples', 'churn')

/** An example workflow runs as it stands: its `with:` as inputs, its `permissions:` and no others, an example config on the target branch. */
async function ran(
  name: string,
  config: string,
  eventOf: (pull: ChurnPullRequest) => RunnerEvent = pullRequestEvent,
): Promise<{ readonly run: BuiltRun; readonly pull: ChurnPullRequest; readonly folder: string }> {
  const workflow = exampleWorkflows().find((one) => one.name === name)
  if (workflow === undefined) throw new Error(`no example workflow ${name}`)
  const pull = churnPullRequest({ main: { ...configured(config), ...(config === 'monorepo' && projects()) } })
  const granted = permissionNames.flatMap((key) => {
    const level = workflow.permissions[key]
    return level === undefined ? [] : [[key, level] as const]
  })
  pull.world.permissions = Object.fromEntries(granted) satisfies Permissions
  const event = eventOf(pull)
  expect(workflow.events).toContain(event.env['GITHUB_EVENT_NAME'])
  const given = Object.entries(workflow.inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value] as const)
  const folder = temporaryFolder()
  const run = await builtAction(pull, { event, folder, env: Object.fromEntries(given) })
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
  expect(run.stdout).not.toContain('was not published')
  return { run, pull, folder }
}

function configured(name: string): Readonly<Record<string, string>> {
  const text = configs.get(name)
  if (text === undefined) return {}
  return {
    '.github/mlops-maturity.yml': text,
    '.github/maturity-model.yml': configs.get('model') ?? '',
    '.github/tested-contract.yml': configs.get('criterion') ?? '',
  }
}

/** The example service in the places that the example config of a monorepo names. */
function projects(): Readonly<Record<string, string>> {
  const files = readdirSync(churn, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(churn, path)).isFile(),
  )
  const tested = `on: pull_request
jobs:
  churn:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: models/churn } }
    steps: [{ uses: actions/checkout@v4 }, { run: pip install -e . pytest }, { run: pytest }]
`
  const all = new Map([['.github/workflows/churn.yml', tested]])
  for (const folder of ['models/churn', 'services/api']) {
    for (const path of files) all.set(`${folder}/${path}`, readFileSync(join(churn, path), 'utf8'))
  }
  return Object.fromEntries(all)
}

describe('the example workflow', () => {
  test('pull-request comments and posts a status, by the config of the target branch', async () => {
    const { run, pull } = await ran('pull-request', 'minimal')
    expect(run.outputs).toMatchObject({ level: '2', target: '3', minimum: '1', outcome: 'pass' })
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'success' }])
    expect(pull.world.comments).toHaveLength(1)
  })

  test('merge-queue gates the commit that the queue merges', async () => {
    const { run, pull } = await ran('merge-queue', 'exceptions', mergeGroupEvent)
    expect(run.outputs).toMatchObject({ level: '2', 'previous-level': '1', outcome: 'pass' })
    expect(pull.world.statuses).toHaveLength(1)
  })

  test('pull-request-target comments on a pull request from a fork', async () => {
    const { pull } = await ran('pull-request-target', 'own-criterion', (one) =>
      pullRequestTargetEvent(one, { fork: 'mallory/churn' }),
    )
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head }])
    expect(pull.world.comments.map(({ body }) => body)).toEqual([expect.stringContaining('tested-contract')])
  })

  test('workflow-run comments on the pull request whose commit ran, by a model of the team', async () => {
    const { run, pull } = await ran('workflow-run', 'own-model', (one) =>
      workflowRunEvent(one, { event: 'pull_request' }),
    )
    expect(run.outputs).toMatchObject({ 'level-name': 'Trained by machines', outcome: 'pass' })
    expect(pull.world.comments.map(({ issue }) => issue)).toEqual([pull.number])
  })

  test.each(['push', 'schedule', 'workflow_dispatch'] as const)('report writes its files on %s', async (name) => {
    const { run, pull, folder } = await ran('report', 'minimal', (one) => branchEvent(one, name))
    expect(run.outputs).toMatchObject({ level: '1', outcome: 'none' })
    expect([pull.world.statuses, pull.world.comments]).toEqual([[], []])
    const [step, ...others] = exampleWorkflows().find((one) => one.name === 'report')?.steps ?? []
    const written = Object.entries(step?.with ?? {}).flatMap(([key, path]) => (key.endsWith('-file') ? [path] : []))
    expect(written.filter((path) => !existsSync(join(folder, path)))).toEqual([])
    // What the steps behind it pick up.
    const picked = others.map((one) => one.with['path'] ?? one.with['sarif_file'] ?? '')
    expect(picked.map((path) => existsSync(join(folder, path)))).toEqual([true, true])
  })

  test('monorepo posts a status for each project', async () => {
    const { pull } = await ran('monorepo', 'monorepo')
    const contexts = pull.world.statuses.map(({ context }) => context).sort()
    expect(contexts).toEqual(['mlops-maturity/api', 'mlops-maturity/churn'])
    expect(pull.world.comments[0]?.body).toMatch(/^\| ✅ \*\*churn\*\* \|.* \| 3 \| 1 \| passes \|$/m)
    expect(pull.world.comments).toHaveLength(1)
  })

  test('required-workflow holds its floor where the repository has no config', async () => {
    const { run } = await ran('required-workflow', 'none')
    expect(run.outputs).toMatchObject({ minimum: '1', outcome: 'pass' })
  })
})
