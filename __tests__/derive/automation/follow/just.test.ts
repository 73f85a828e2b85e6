import { describe, expect, test } from '@jest/globals'
import { just } from '../../../../src/derive/automation/follow/just.ts'
import { followed } from '../../../support/follows.ts'

const justfile = `set shell := ["bash", "-euc"]
import 'more.just'
mod docs
stage := "fit"
export CMD := 'ship'

# the default
default: install
    @echo done

install:
    lint
    -fetch

[positional-arguments]
tests *args='':
    uv run pytest "$@"

train what=stage *args: install && after
    {{ what }} {{ args }}
    cd app && \\
      fetch

after:
    $CMD

alias t := train

[group('x')]
script:
    #!/usr/bin/env bash
    lint
    fit

py:
    #!/usr/bin/env python3
    # train

[windows]
win:
    ship

loop: loop
    just loop
`
const texts = {
  Justfile: justfile,
  'more.just': 'extra:\n  fit\n',
  'docs.just': 'build:\n  ship\n',
  'tests/test_a.py': 'assert 1',
  'app/x': '',
}
const does = (words: string) => followed(just, texts, words).does?.map((line) => line.replace(' < ci.yml:1 > ', ' < '))

describe('just', () => {
  const install = [
    'lint @ Justfile:12 < just default > just install',
    'data @ Justfile:13 (tolerant) < just default > just install',
  ]
  const cases: readonly [string, readonly string[]][] = [
    ['just', install],
    ['just tests tests -q', ['test @ Justfile:17 [1: tests/test_a.py] < just tests']],
    [
      'just t',
      [
        'lint @ Justfile:12 < just train > just install',
        'data @ Justfile:13 (tolerant) < just train > just install',
        'train @ Justfile:20 < just train',
        'data @ Justfile:22 < just train',
        'deploy @ Justfile:25 < just train > just after',
      ],
    ],
    ['just script', ['lint @ Justfile:32 (tolerant) < just script', 'train @ Justfile:33 < just script']],
    ['just py', ['train @ Justfile:37 < just py']],
    ['just extra', ['train @ more.just:2 < just extra']],
    ['just docs build', ['deploy @ docs.just:2 < just build']],
    ['just docs::build', ['deploy @ docs.just:2 < just build']],
    ['just after extra', ['deploy @ Justfile:25 < just after', 'train @ more.just:2 < just extra']],
    ['just CMD=fit after', ['train @ Justfile:25 < just after']],
    ['just --list', []],
    ['just loop', []],
    ['just win', []],
    ['just gone', []],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(does(words)).toEqual(expected)
  })

  test('an argument instead of the default', () => {
    expect(does('just train ship')?.[2]).toBe('deploy @ Justfile:20 < just train')
  })

  test('what is not there is noted', () => {
    expect(followed(just, texts, 'just gone').notes).toEqual([
      'The recipe gone is called here but does not exist at this commit.',
    ])
    expect(followed(just, {}, 'just gone').notes).toEqual([
      'justfile is called here but does not exist at this commit.',
    ])
    expect(followed(just, texts, 'justify').does).toBeUndefined()
  })
})
