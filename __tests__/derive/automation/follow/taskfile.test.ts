import { describe, expect, test } from '@jest/globals'
import { taskfile } from '../../../../src/derive/automation/follow/taskfile.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'Taskfile.yml': `version: '3'
vars:
  CMD: fit
includes:
  docs: ./docs
tasks:
  default:
    deps: [lint]
    cmds:
      - '{{.CMD}} {{.CLI_ARGS}}'
      - task: ship
      - cmd: fetch
        ignore_error: true
  lint: lint
  ship:
    aliases: [s]
    dir: app
    cmds:
      - |
        echo
        ship
  each:
    cmds:
      - for: [fit, ship]
        cmd: '{{.ITEM}}'
`,
  'docs/Taskfile.yml': 'tasks:\n  build:\n    deps: [other]\n    cmds: [ship]\n  other: fetch\n',
}
const does = (words: string) =>
  followed(taskfile, texts, words).does?.map((line) => line.replace(' < ci.yml:1 > ', ' < '))

describe('task', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'task',
      [
        'lint @ Taskfile.yml:14 < task default > task lint',
        'train @ Taskfile.yml:10 < task default',
        'deploy @ Taskfile.yml:21 < task default > task ship',
        'data @ Taskfile.yml:12 (tolerant) < task default',
      ],
    ],
    ['task s', ['deploy @ Taskfile.yml:21 < task s']],
    ['task each', ['train @ Taskfile.yml:25 < task each', 'deploy @ Taskfile.yml:25 < task each']],
    [
      'task default CMD=ship',
      [
        'lint @ Taskfile.yml:14 < task default > task lint',
        'deploy @ Taskfile.yml:10 < task default',
        'deploy @ Taskfile.yml:21 < task default > task ship',
        'data @ Taskfile.yml:12 (tolerant) < task default',
      ],
    ],
    [
      'task docs:build',
      [
        'data @ docs/Taskfile.yml:5 < task docs:build > task docs:other',
        'deploy @ docs/Taskfile.yml:4 < task docs:build',
      ],
    ],
    ['task --list', []],
    ['task gone', []],
    ['tasks default', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(does(words)).toEqual(expected)
  })

  test('without a Taskfile the word may be any program', () => {
    expect(followed(taskfile, {}, 'task x').does).toBeUndefined()
  })
})
