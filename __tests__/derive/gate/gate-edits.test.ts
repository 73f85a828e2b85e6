import { describe, expect, test } from '@jest/globals'
import { gateEdits } from '../../../src/derive/gate/gate-edits.ts'
import type { GateFiles } from '../../../src/derive/gate/gate-edits.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const path = '.github/workflows/maturity.yml'
const gate = `name: Maturity
on: [pull_request]
permissions: { contents: read }
jobs:
  before: { runs-on: ubuntu-latest, steps: [{ run: make }] }
  maturity:
    needs: before
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: acme/mlops-maturity@v1
        with: { minimum: 2 }
  other: { runs-on: ubuntu-latest, steps: [{ run: ls }] }
`
type Texts = Readonly<Record<string, string>>
const edits = (before: Texts, after: Texts, more: GateFiles = { files: [] }) =>
  gateEdits(repositoryOf(before), repositoryOf(after), more)
const edited = (from: string, to: string) => {
  if (!gate.includes(from)) throw new Error(`nothing to replace: ${from}`)
  return edits({ [path]: gate }, { [path]: gate.replace(from, to) })
}

describe('gateEdits', () => {
  test.each([
    '.github/mlops-maturity.yml',
    '.github/mlops-maturity.yaml',
    'CODEOWNERS',
    '.github/CODEOWNERS',
    'docs/CODEOWNERS',
  ])('%s, be it written, edited or taken away', (one) => {
    expect(edits({}, { [one]: 'a' })).toEqual([one])
    expect(edits({ [one]: 'a' }, { [one]: 'b' })).toEqual([one])
    expect(edits({ [one]: 'a' }, {})).toEqual([one])
    expect(edits({ [one]: 'a' }, { [one]: 'a' })).toEqual([])
  })

  test("the team's own model, config and criteria", () => {
    const files = { files: ['maturity/model.yml'] }
    expect(edits({ 'maturity/model.yml': 'a' }, { 'maturity/model.yml': 'b' }, files)).toEqual(['maturity/model.yml'])
    expect(edits({ 'maturity/model.yml': 'a' }, { 'maturity/model.yml': 'b' })).toEqual([])
  })

  test.each([
    ['its trigger', 'on: [pull_request]', 'on: [workflow_dispatch]'],
    ['its permissions', '{ contents: read }', '{}'],
    ['an input', 'minimum: 2', 'minimum: 0'],
    ['a condition of its job', 'needs: before', 'needs: before\n    if: false'],
    ['what its job waits for', '{ run: make }', '{ run: "false" }'],
    ['whose copy of the action runs', 'acme/mlops-maturity@v1', 'evil/mlops-maturity@v1'],
    ['the step is taken out', 'uses: acme/mlops-maturity@v1', 'uses: acme/nothing@v1'],
    ['the file does not parse any more', 'on: [pull_request]', 'on: [pull_request'],
  ])('the workflow that runs the gate: %s', (_, from, to) => expect(edited(from, to)).toEqual([path]))

  test.each([
    ['its version', 'acme/mlops-maturity@v1', 'acme/mlops-maturity@0123456789012345678901234567890123456789 # v2'],
    ["another action's version", 'actions/checkout@v4', 'actions/checkout@v5'],
    ['its name', 'name: Maturity', 'name: MLOps'],
    ['a job beside it', '{ run: ls }', '{ run: ls -l }'],
    ['a comment', 'jobs:', '# that is\njobs:'],
  ])('not where only this differs: %s', (_, from, to) => expect(edited(from, to)).toEqual([]))

  test('a workflow that is taken away, and one that is new', () => {
    expect(edits({ [path]: gate }, {})).toEqual([path])
    expect(edits({}, { [path]: gate })).toEqual([path])
  })

  test('workflows and actions of the repository on the way to it', () => {
    const way = {
      '.github/workflows/pr.yml': 'on: pull_request\njobs:\n  m: { uses: ./.github/workflows/shared.yml }\n',
      '.github/workflows/shared.yml':
        'on: workflow_call\njobs:\n  m: { runs-on: x, steps: [{ uses: ./.github/actions/gate }] }\n',
      '.github/actions/gate/action.yml':
        'name: Gate\nruns: { using: composite, steps: [{ uses: acme/mlops-maturity@v1 }] }\n',
    }
    for (const [one, text] of Object.entries(way)) {
      expect(
        edits(way, {
          ...way,
          [one]: text.replace(/m: \{|Gate/, (all) => `${all}${all === 'Gate' ? 's' : ' if: false,'}`),
        }),
      ).toEqual([one])
    }
  })

  test("the action's own repository runs itself", () => {
    const action = 'name: MLOps maturity\nruns: { using: node24, main: dist/action/index.js }\n'
    const own = { 'action.yml': action, [path]: gate.replace('acme/mlops-maturity@v1', './') }
    expect(edits(own, { ...own, [path]: own[path]?.replace('minimum: 2', 'minimum: 0') ?? '' })).toEqual([path])
  })

  test('the workflow that is running, though it hands the work to another repository', () => {
    const called = (inputs: string) => ({
      [path]: `on: pull_request\njobs:\n  m: { uses: acme/.github/.github/workflows/m.yml@v1, with: { ${inputs} } }\n`,
    })
    expect(edits(called('a: 1'), called('a: 2'))).toEqual([])
    expect(edits(called('a: 1'), called('a: 2'), { files: [], running: path })).toEqual([path])
    expect(edits(called('a: 1'), {}, { files: [], running: path })).toEqual([path])
  })

  test('steps that go round in circles end', () => {
    const round = {
      'a/action.yml': 'runs: { using: composite, steps: [{ uses: ./b }] }\n',
      'b/action.yml': 'runs: { using: composite, steps: [{ uses: ./a }] }\n',
    }
    expect(edits(round, { ...round, 'a/action.yml': 'runs: {}\n' })).toEqual([])
  })
})
