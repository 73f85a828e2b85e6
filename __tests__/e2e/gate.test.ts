import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from '@jest/globals'
import { assessmentSchema } from '../../src/model/assessment.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import { builtAction } from '../support/built-action.ts'
import type { BuiltRun } from '../support/built-action.ts'
import { gitIn, removeTemporaryFolders, writeFiles } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import type { ChurnPullRequest } from '../support/github/churn-pull-request.ts'
import { movedOn } from '../support/github/moved-on.ts'

afterAll(removeTemporaryFolders)

const config = '.github/mlops-maturity.yml'
const workflow = '.github/workflows/maturity.yml'
const policy = (lines: string) => ({ [config]: `version: 1\n${lines}\n` })
const gate = (inputs: string) =>
  `on: [pull_request]\njobs:\n  maturity:\n    runs-on: ubuntu-latest\n    steps: [{ uses: acme/mlops-maturity@v1${inputs} }]\n`
const until = '2099-01-01'
const needed = ['automated-training', 'experiment-tracking', 'model-management', 'reproducible-training']
const waivers = `waivers:\n${needed.map((id) => `  - { criterion: ${id}, reason: r, owner: o, until: ${until} }`).join('\n')}`
const below = { patch: false, main: { ...policy('minimum: 2'), [workflow]: gate('') } }

const run = (pull: ChurnPullRequest, inputs: Readonly<Record<string, string>> = {}) =>
  builtAction(pull, { env: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key}`, value])) })
const reported = ({ outputs }: BuiltRun): Assessment =>
  assessmentSchema.parse(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')))
const held = ({ code, outputs }: BuiltRun) => [code, outputs['outcome']]

describe('a pull request below the minimum of its target branch', () => {
  test.each([
    ['lowers its own minimum', policy('minimum: 0'), [config]],
    ['turns the gate off', policy('minimum: 2\nfail-on: never'), [config]],
    ['waives what it lacks', policy(`minimum: 2\n${waivers}`), [config]],
    ['says it is a library', policy('minimum: 2\nkind: library'), [config]],
    ['leaves its code out', policy('minimum: 2\nexclude: ["src/**"]'), [config]],
    ['brings an easier model', policy('model: google\nminimum: 1'), [config]],
  ])('still fails where it %s, and is said to edit the gate', async (_, branch, edited) => {
    const ran = await run(churnPullRequest({ ...below, branch }))
    expect(held(ran)).toEqual([1, 'fail'])
    expect(reported(ran).delta?.gateEdited).toEqual(edited)
  })

  test("still fails where it changes the step's inputs, and is said to edit the gate", async () => {
    const pull = churnPullRequest({ ...below, branch: { [workflow]: gate(', with: { minimum: 0, fail-on: never }') } })
    const ran = await run(pull, { MINIMUM: '0', 'FAIL-ON': 'never', TARGET: '0', MODEL: 'google', CONFIG: 'none.yml' })
    expect(held(ran)).toEqual([1, 'fail'])
    expect(reported(ran).delta?.gateEdited).toEqual([workflow])
    expect(pull.world.comments[0]?.body).toContain(workflow)
  })

  test('still fails where it began before there was a config', async () => {
    const meanwhile = policy('minimum: 2')
    expect(
      held(
        await run(churnPullRequest({ patch: false, main: { [config]: 'version: 1\n' }, branch: { a: '' }, meanwhile })),
      ),
    ).toEqual([1, 'fail'])
  })

  test.each(['minimum: 2', 'fail-on: regression'])(
    'is held up where it takes the product away, under %s',
    async (rules) => {
      const pull = churnPullRequest({ ...below, main: policy(rules) })
      const gone = movedOn(pull, (folder) => void gitIn(folder, ['rm', '-rq', 'src', 'tests', 'pyproject.toml']))
      expect(held(await run(gone))).toEqual([1, 'incomplete'])
    },
  )

  test('is held up where it makes a package for others of the product', async () => {
    const like = movedOn(churnPullRequest(below), (folder) => {
      gitIn(folder, ['rm', '-rq', 'src', 'tests', '.github/workflows/ci.yml'])
      writeFiles(folder, {
        'src/churn/__init__.py':
          'from sklearn.svm import SVC\n\n\ndef fit(rows, labels):\n    return SVC().fit(rows, labels)\n',
        '.github/workflows/publish.yml':
          'on: { release: { types: [published] } }\njobs:\n  p:\n    runs-on: ubuntu-latest\n    steps: [{ uses: actions/checkout@v4 }, { run: python -m build }, { uses: pypa/gh-action-pypi-publish@v1 }]\n',
      })
    })
    expect((await run(like)).code).toBe(1)
  })

  test('a bump of the version that runs is no edit of the gate', async () => {
    const branch = { [workflow]: gate('').replace('@v1', `@${'a'.repeat(40)}`) }
    expect(reported(await run(churnPullRequest({ ...below, branch }))).delta?.gateEdited).toEqual([])
  })
})

describe('under fail-on: regression', () => {
  const main = policy('minimum: 4\nfail-on: regression')

  test('an improvement below the minimum passes, each gain with the line that made it', async () => {
    const ran = await run(churnPullRequest({ main }))
    expect(held(ran)).toEqual([0, 'pass'])
    const { delta } = reported(ran)
    expect(delta).toMatchObject({ level: { from: 1, to: 2 }, lost: [] })
    expect(delta?.causes).toContainEqual({
      criterion: 'automated-training',
      change: 'gained',
      at: 'head',
      path: '.github/workflows/retrain.yml',
      line: 26,
    })
  })

  test('what gets worse is blocked, with the line that is gone', async () => {
    const ci = '.github/workflows/ci.yml'
    const ran = await run(churnPullRequest({ patch: false, main, branch: { [ci]: 'on: push\njobs: {}\n' } }))
    expect(held(ran)).toEqual([1, 'fail'])
    const { delta, gate: verdict } = reported(ran)
    expect(verdict.reasons).toContain('the level fell from 1 to 0')
    expect(delta?.causes).toContainEqual(
      expect.objectContaining({ criterion: 'automated-build', change: 'lost', at: 'base', path: ci }),
    )
  })

  test('together with the minimum both hold', async () => {
    const both = policy('minimum: 4\nfail-on: [regression, below-minimum]')
    expect(held(await run(churnPullRequest({ main: both })))).toEqual([1, 'fail'])
  })
})

describe('a target branch without a config', () => {
  const remove = (pull: ChurnPullRequest) => {
    // The example brings a config along; here it comes with the pull request.
    gitIn(pull.folder, ['rm', '-q', config])
    gitIn(pull.folder, ['commit', '-qm', 'Without'])
  }
  const proposing = (text: string | undefined) => {
    const pull = churnPullRequest({ patch: false, branch: { 'x.md': '' } })
    gitIn(pull.folder, ['switch', '-q', 'main'])
    remove(pull)
    gitIn(pull.folder, ['switch', '-qC', 'automate-training'])
    const files = text === undefined ? {} : { [config]: text }
    return movedOn(pull, (folder) => {
      writeFiles(folder, { ...files, 'y.md': '' })
    })
  }

  test('gates nothing, and says what the proposed config would mean', async () => {
    const ran = await run(proposing('version: 1\ntarget: 3\nminimum: 2\n'))
    expect(held(ran)).toEqual([0, 'none'])
    expect(reported(ran).proposed).toMatchObject({
      state: 'valid',
      path: config,
      level: 1,
      minimum: 2,
      target: 3,
      gate: { outcome: 'fail' },
    })
  })

  test('says what is wrong with it, and fails nothing for it', async () => {
    const ran = await run(proposing('version: 1\nminimun: 2\n'))
    expect(held(ran)).toEqual([0, 'none'])
    expect(reported(ran).proposed).toEqual({
      state: 'faulty',
      path: config,
      fault: `${config}:2: unknown key "minimun"; did you mean "minimum"?`,
    })
    expect(reported(await run(proposing(undefined))).proposed).toBeUndefined()
  })
})
