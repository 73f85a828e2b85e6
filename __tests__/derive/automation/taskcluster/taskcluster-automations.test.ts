import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { taskclusterAutomations } from '../../../../src/derive/automation/taskcluster/taskcluster-automations.ts'
import { enacted, told } from '../enacted.ts'

function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const { automations, notes, scopes } = enacted(taskclusterAutomations, { '.taskcluster.yml': text, ...more })
  return { automation: automations[0], notes, scopes }
}

describe('a Taskcluster file', () => {
  it('runs tasks for the events that its conditions let in', () => {
    const { automation, scopes } = read(`version: 1
tasks:
  $let: {image: 'python:3.11'}
  in:
    - $if: 'tasks_for == "github-push" && event.ref == "refs/heads/main"'
      then:
        metadata: {name: ship}
        payload:
          image: $\{image}
          command: [/bin/bash, -cxe, 'git clone --quiet url ml && cd ml && ship']
    - $if: 'tasks_for[:19] == "github-pull-request" || (tasks_for in ["github-push", "x"])'
      then:
        metadata: {name: test}
        payload: {env: {A: b}, command: [sh, -c, pytest]}
    - $if: 'event.action == "y"'
      then: {payload: {command: [run, 'me $X', {$if: 'tasks_for == "github-push"', then: pushed, else: other}]}}
`)
    expect(told(automation)).toEqual([
      'ship: git clone --quiet url ml && cd ml && ship @10 [change push]',
      'test: pytest @14 [change push, change pull_request]',
      "task at line 16: 'run' \"me $X\" 'pushed' @16 [change push] maybe",
      "task at line 16: 'run' \"me $X\" 'other' @16 [change pull_request, release release] maybe",
    ])
    expect(scopes[0]).toMatchObject({ errexit: true, mounts: [{ from: '/builds/worker/ml', to: '' }, {}] })
    expect(scopes[1]).toMatchObject({ errexit: false, env: { A: 'b' } })
  })

  it.each([
    ['git clone --quiet ${url} && apt-get update && cd churn && pytest', '/builds/worker/churn'],
    ['git clone --quiet ${url} /code && cd other && pytest', '/code'],
    ['pytest', '/builds/worker/repo'],
  ])('knows where a task clones: %s', (command, from) => {
    const { scopes } = read(`tasks:\n  - payload: {command: [bash, -c, '${command}']}\n`)
    expect(scopes[0]?.mounts?.[0]).toEqual({ from, to: '' })
  })

  it('reads the lists of old files', () => {
    const { automation } = read(`version: 0
tasks:
  - payload: {command: [bash, -c, 'echo {{ event.head.sha }} && test']}
    extra: {github: {events: [push, pull_request.opened], branches: [main]}}
  - payload: {command: [bash, -c, old]}
    extra: {github: {events: [push], branches: [v1]}}
`)
    expect(told(automation)).toEqual([
      'task at line 3: echo ${{ event.head.sha }} && test @3 [change push, change pull_request]',
    ])
  })

  it('hands over what a decision task makes', () => {
    const { automation } = read("tasks: [{payload: {command: [bash, -cx, 'taskgraph decision']}}]\n", {
      'taskcluster/kinds/train-teacher/kind.yml': 'tasks: {}\n',
    })
    expect(automation?.jobs[0]?.delegated[0]).toMatchObject({ callee: 'taskgraph', hints: ['train-teacher'] })
  })

  it('sees what stands behind definitions and choices', () => {
    const { automation } = read(
      `tasks:
  - $let: {level: 1}
    in:
      payload:
        $let: {name: ml}
        in:
          env: {A: b}
          command:
            - run-task
            - bash
            - -cx
            - $let: {more: ''}
              in:
                $if: 'tasks_for in ["action", "pr-action"]'
                then: taskgraph action-callback
                else: taskgraph decision
`,
      { 'taskcluster/kinds/test/kind.yml': 'tasks: {}\n' },
    )
    expect(told(automation)[0]).toContain('taskgraph decision')
    expect(automation?.jobs[0]?.delegated[0]).toMatchObject({ callee: 'taskgraph', hints: ['test'] })
  })

  it('is none without tasks, and says what cannot be read', () => {
    expect(read('a: 1\n').automation).toBeUndefined()
    expect(read('tasks: [\n').automation?.inactive).toContain('Taskcluster does not run it')
  })

  it('bears nonsense', () => {
    const piece = fc.constantFrom(
      '- ~',
      '- {payload: ~}',
      '- {payload: {command: {$let: {}, in: [{}, [[]]]}}}',
      '- {$if: "((((", then: {payload: {command: [bash, -c]}}}',
      '- {$switch: {a: {payload: {}}, $default: {payload: {command: [x]}}}}',
      '- {$match: [], $map: x}',
    )
    fc.assert(
      fc.property(fc.uniqueArray(piece), (pieces) => {
        expect(read(`tasks:\n${pieces.map((one) => `  ${one}\n`).join('')}`).automation?.system).toBe('taskcluster')
      }),
    )
  })
})
