import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { readWorkflow } from '../../../../../src/derive/automation/github/workflow/read-workflow.ts'

function refusal(text: string): string | undefined {
  const reading = readWorkflow('.github/workflows/x.yml', text)
  return reading.accepted ? undefined : `${reading.refusal.line}: ${reading.refusal.message}`
}

const job = 'jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n'

describe('readWorkflow', () => {
  it.each([
    ['', '1: it is empty'],
    ['# on: push\n# jobs:\n', '1: it is empty'],
    ['- a\n', '1: it is no mapping'],
    [job, '1: it has no `on:`'],
    [`on:\n${job}`, '1: its `on:` is empty'],
    [`on: pushed\n${job}`, '1: it names an unknown event: pushed'],
    [
      `on:\n  push:\n    branches: [main]\n    workflow_dispatch:\n${job}`,
      '4: workflow_dispatch cannot stand under push',
    ],
    [
      `on:\n  push:\n    branches: [a]\n    branches-ignore: [b]\n${job}`,
      '4: push has both branches and branches-ignore',
    ],
    [`on:\n  schedule:\n    - cron: every day\n${job}`, '3: its schedule has an invalid cron'],
    [`on:\n  pull_request:\n    types: [merged]\n${job}`, '3: pull_request knows no type merged'],
    ['on: push\n', '1: it has no jobs'],
    ['on: push\njobs:\n  a:\n    steps:\n      - run: make\n', '3: the job a has neither runs-on nor uses'],
    [
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: a\n        uses: b/c@v1\n',
      '6: a step of a has both run and uses',
    ],
    [
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - name: only\n',
      '6: a step of a has neither run nor uses',
    ],
    ['on: push\njobs:\n  a:\n    runs-on: x\n    needs: b\n', '3: the job a needs b, which does not exist'],
    [
      'on: push\njobs:\n  a:\n    runs-on: x\n    needs: b\n  b:\n    runs-on: x\n    needs: [a]\n',
      '3: the job a needs itself in the end',
    ],
    ["on: push\njobs:\n  a:\n    runs-on: x\n    if: env.X == 'y'\n", '5: an if: cannot use env'],
    [
      "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: a\n        if: secrets.T != ''\n",
      '7: an if: cannot use secrets',
    ],
    [`on: push\non: push\n${job}`, '2: the key on stands twice'],
    [`on: push\nname: "{{cookiecutter.name}}"\n${job}`, '1: it is a template with placeholders to fill in'],
  ])('%j: %s', (text, expected) => {
    expect(refusal(text)).toBe(expected)
  })

  it.each([
    `on: push\n${job}`,
    `on: [push, pull_request]\n${job}`,
    `"on": {push: {branches: main}, workflow_dispatch: ~}\n${job}`,
    `on:\n  schedule:\n    - cron: '*/15 2-4 * * MON'\n${job}`,
    `on: push\nfuture-key: 1\n${job}`,
    'on: push\njobs:\n  a:\n    runs-on: x\n    needs: B\n  b:\n    uses: acme/ci/.github/workflows/x.yml@v1\n',
    "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ secrets.T }}\n        if: env.T != '' && hashFiles('x')\n",
  ])('accepts %j', (text) => {
    expect(refusal(text)).toBeUndefined()
  })

  it('says where broken YAML is broken', () => {
    expect(refusal('on: push\njobs: [\n')).toMatch(/^\d+: it is no valid YAML/)
  })

  it('puts jobs behind those they need', () => {
    const reading = readWorkflow('w.yml', 'on: push\njobs:\n  b:\n    needs: A\n    runs-on: x\n  a:\n    runs-on: x\n')
    expect(reading.accepted ? reading.workflow.jobs.map(({ id, needs }) => `${id}<${needs.join()}`) : []).toEqual([
      'a<',
      'b<a',
    ])
  })

  it('never throws', () => {
    const line = fc.constantFrom(
      'on: push',
      'on:',
      '  push:',
      'jobs:',
      '  a:',
      '    runs-on: x',
      '    steps:',
      '      - run: |',
      '          make',
      '    needs: [a]',
      '    if: ${{',
      '- x',
      '}',
      '  b: 1',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        expect(typeof readWorkflow('w.yml', lines.join('\n')).accepted).toBe('boolean')
      }),
    )
  })
})
