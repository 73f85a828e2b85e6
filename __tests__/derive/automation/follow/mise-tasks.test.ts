import { describe, expect, test } from '@jest/globals'
import { miseTasks } from '../../../../src/derive/automation/follow/mise-tasks.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'mise.toml': `[tools]
uv = "latest"

[tasks.check]
alias = "c"
depends = ["check:lint"]
run = ["mise run train one", "lint"]

[tasks."check:lint"]
run = "lint; fetch"

[tasks.train]
usage = 'arg "job"'
dir = "app"
run = """
echo
fit $usage_job
"""
`,
  'mise-tasks/ship': '#!/usr/bin/env bash\nship\n',
  'app/x': '',
}
const does = (words: string) =>
  followed(miseTasks, texts, words).does?.map((line) => line.replace(' < ci.yml:1 > ', ' < '))

describe('mise', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'mise run check',
      [
        'lint @ mise.toml:10 < mise run check > mise run check:lint',
        'data @ mise.toml:10 < mise run check > mise run check:lint',
        'train @ mise.toml:17 < mise run check > mise run train',
        'lint @ mise.toml:7 < mise run check',
      ],
    ],
    ['mise r check:lint', ['lint @ mise.toml:10 < mise run check:lint', 'data @ mise.toml:10 < mise run check:lint']],
    ['mise train x', ['train @ mise.toml:17 < mise run train']],
    ['mise run ship', ['deploy @ mise-tasks/ship:2 < mise run ship > mise-tasks/ship']],
    ['mise run gone', []],
    ['mise install', undefined],
    ['mise exec -- fit', undefined],
    ['make train', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(does(words)).toEqual(expected)
  })
})
