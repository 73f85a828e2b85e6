import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from '@jest/globals'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { builtAction } from '../support/built-action.ts'
import type { BuiltRun } from '../support/built-action.ts'
import { gitIn, gitRepository, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import { ownCriterionText } from '../support/own-criterion.ts'

afterAll(removeTemporaryFolders)

type Pull = Parameters<typeof churnPullRequest>[0]

const config = (lines: string) => ({ '.github/mlops-maturity.yml': `version: 1\n${lines}\n` })
const stay = (lines: string): Pull => ({ patch: false, main: config(lines), branch: { 'x.md': '' } })
const run = (pull: Pull, policy: string, folder?: string, inputs: Readonly<Record<string, string>> = {}) =>
  builtAction(churnPullRequest(pull), {
    env: { INPUT_POLICY: policy, ...inputs },
    ...(folder === undefined ? {} : { folder }),
  })
const outcome = ({ code, outputs }: BuiltRun) => [code, outputs['outcome']]
const notesOf = ({ outputs }: BuiltRun) =>
  assessmentSchema.parse(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).notes.map(({ message }) => message)
const floor = 'version: 1\nminimum: 2\n'
const until = '2099-01-01'
const waived = (id: string) => `waivers: [{ criterion: ${id}, reason: r, owner: o, until: ${until} }]`

describe("an organisation's policy", () => {
  test.each([
    ['fail-on: never', 'fail-on: never'],
    ['kind: library', 'kind: library'],
    ['exclude', 'exclude: ["**"]'],
    ['a lower minimum', 'minimum: 0'],
    ['a project without a model', 'projects: [{ path: tests, minimum: 0 }]'],
    [
      'what it takes out',
      'criteria:\n  automated-training: { required: false }\n  experiment-tracking: { required: false }\n  model-management: { required: false }\n  reproducible-training: { required: false }',
    ],
    ['nothing at all', ''],
  ])('is not loosened by %s', async (_, lines) => expect(outcome(await run(stay(lines), floor))).toEqual([1, 'fail']))

  test('is not loosened by inputs, and holds on every event', async () => {
    const inputs = { INPUT_MINIMUM: '0', 'INPUT_FAIL-ON': 'never' }
    expect(outcome(await run(stay('minimum: 0'), floor, undefined, inputs))).toEqual([1, 'fail'])
    const pull = churnPullRequest(stay('fail-on: never'))
    const push = { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: pull.base, GITHUB_REF: 'refs/heads/main' }
    expect(outcome(await builtAction(pull, { env: { ...push, ...inputs, INPUT_POLICY: floor } }))).toEqual([1, 'fail'])
  })

  test('lets repositories ask for more', async () => {
    expect(outcome(await run({ main: config('minimum: 3') }, floor))).toEqual([1, 'fail'])
    expect(outcome(await run({ main: config('minimum: 1') }, floor))).toEqual([0, 'pass'])
  })

  test('voids waivers of what may not be waived, and says so', async () => {
    const lower = 'version: 1\nminimum: 1\nnon-waivable: [application-tests]\n'
    const main = { ...config(waived('application-tests')), '.github/workflows/ci.yml': 'on: push\njobs: {}\n' }
    const ran = await run({ patch: false, main, branch: { 'x.md': '' } }, lower)
    expect(outcome(ran)).toEqual([1, 'fail'])
    expect(notesOf(ran)).toContain(
      "The organisation's policy lets nobody waive application-tests; the waiver does not count.",
    )
  })

  test('lies in the workflow, in a file of the runner, or in another repository at a commit', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'org/floor.yml': floor })
    expect(outcome(await run(stay(''), 'org/floor.yml', folder))).toEqual([1, 'fail'])
    const policies = gitRepository({ 'ml/floor.yml': floor })
    const sha = gitIn(policies, ['rev-parse', 'HEAD'])
    const world = { others: { 'acme/policies': policies } }
    expect(outcome(await run({ ...stay(''), world }, `acme/policies/ml/floor.yml@${sha}`))).toEqual([1, 'fail'])
  })

  test.each([
    ['is wrong', 'version: 1\nminimun: 2\n', 2, 'the input policy:2: unknown key "minimun"; did you mean "minimum"?'],
    ['names what is none', 'version: 1\nnon-waivable: [automated-biuld]\n', 2, 'did you mean "automated-build"?'],
    ['is not pinned', 'acme/policies/floor.yml@main', 2, 'pin it by a full commit SHA'],
    ['is not on the runner', 'nowhere.yml', 2, 'cannot be read on the runner'],
    ['is not to be had', `acme/policies/floor.yml@${'a'.repeat(40)}`, 4, 'cannot be read'],
  ])('that %s never passes', async (_, policy, code, sentence) => {
    const ran = await run({ main: config('minimum: 1') }, policy)
    expect(ran.code).toBe(code)
    expect(ran.stdout).toContain(sentence)
  })
})

describe('a model of another repository', () => {
  const model = `id: ours
version: 2026-11
title: Ours
source: { title: Handbook, url: https://example.com }
levels:
  - { level: 0, name: None, summary: s, propose: p, required: [], expected: [] }
  - { level: 1, name: Some, summary: s, propose: p, required: [automated-build, declared-in-code], expected: [] }
criteria: [declared.yml]
`
  const models = gitRepository({ 'ml/model.yml': model, 'ml/declared.yml': ownCriterionText('declared-in-code') })
  const sha = gitIn(models, ['rev-parse', 'HEAD'])
  const world = { others: { 'acme/models': models } }
  const at = (commit: string, path = 'ml/model.yml') =>
    stay(`minimum: 1\nmodel: { repository: acme/models, sha: ${commit}, path: ${path} }`)

  test('judges at the commit it is pinned to, with the criteria beside it', async () => {
    const pull = churnPullRequest({ ...at(sha), world })
    const ran = await builtAction(pull)
    const { model: used, criteria } = assessmentSchema.parse(
      JSON.parse(readFileSync(ran.outputs['report'] ?? '', 'utf8')),
    )
    expect(used.id).toBe('ours')
    expect(criteria.find(({ id }) => id === 'declared-in-code')).toMatchObject({
      status: 'unmet',
      remedy: { docs: 'ml/declared.yml' },
    })
    expect(outcome(ran)).toEqual([1, 'fail'])
  })

  test.each([
    ['a branch', at('main'), 2, 'expected a full commit SHA'],
    ['a commit that is none', at('b'.repeat(40)), 4, 'cannot be read'],
    ['a file that is none', at(sha, 'ml/other.yml'), 4, 'cannot be read'],
  ])('of %s is not replaced by another', async (_, pull, code, sentence) => {
    const ran = await builtAction(churnPullRequest({ ...pull, world }))
    expect([ran.code, ran.outputs]).toEqual([code, {}])
    expect(ran.stdout).toContain(sentence)
  })
})
