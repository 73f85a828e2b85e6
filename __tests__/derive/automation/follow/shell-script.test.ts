import { describe, expect, test } from '@jest/globals'
import { shellScript } from '../../../../src/derive/automation/follow/shell-script.ts'
import { followed, shellIn } from '../../../support/follows.ts'

const texts = {
  'ci/all.sh': '#!/usr/bin/env bash\nfit $1\nship\n',
  'ci/strict.sh': '#!/bin/bash -e\nfit\nship\n',
  'ci/deep.sh': 'set -e\ncd "$(dirname "$0")"\n./strict.sh\n',
  run: '#!/bin/sh\nfit\n',
  'tool.py': '#!/usr/bin/env python\n',
  'loop.sh': 'fit\nbash loop.sh\n',
}

describe('shell scripts', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'bash ci/all.sh',
      ['train @ ci/all.sh:2 (tolerant) < ci.yml:1 > ci/all.sh', 'deploy @ ci/all.sh:3 < ci.yml:1 > ci/all.sh'],
    ],
    [
      'bash -e ci/all.sh',
      ['train @ ci/all.sh:2 < ci.yml:1 > ci/all.sh', 'deploy @ ci/all.sh:3 < ci.yml:1 > ci/all.sh'],
    ],
    [
      './ci/strict.sh',
      ['train @ ci/strict.sh:2 < ci.yml:1 > ci/strict.sh', 'deploy @ ci/strict.sh:3 < ci.yml:1 > ci/strict.sh'],
    ],
    ['sh ./run', ['train @ run:2 < ci.yml:1 > run']],
    ['./run', ['train @ run:2 < ci.yml:1 > run']],
    ['./ci/gone.sh', []],
    ['./tool.py', undefined],
    ['bash ${X}', undefined],
    ['bash -c x', undefined],
    ['fit', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(shellScript, texts, words).does).toEqual(expected)
  })

  test('a script finds the next one by its own folder', () => {
    expect(followed(shellScript, texts, 'bash ci/deep.sh').does?.[0]).toBe(
      'train @ ci/strict.sh:2 < ci.yml:1 > ci/deep.sh > ci/strict.sh',
    )
  })

  test('a script that calls itself ends', () => {
    expect(followed(shellScript, texts, 'bash loop.sh').does).toEqual([
      'train @ loop.sh:1 (tolerant) < ci.yml:1 > loop.sh',
    ])
  })

  test('what is missing is noted', () => {
    expect(followed(shellScript, texts, 'sh gone.sh').notes).toEqual([
      'gone.sh is called here but does not exist at this commit.',
    ])
  })

  test('text fed to a shell', () => {
    expect(shellIn(texts, 'bash <<EOF\nlint\nfit\nEOF').does).toEqual([
      'lint @ ci.yml:2 (tolerant) < ci.yml:1 > bash',
      'train @ ci.yml:3 < ci.yml:1 > bash',
    ])
    expect(shellIn(texts, 'echo fit | sh').does).toEqual(['train @ ci.yml:1 < ci.yml:1 > sh'])
  })
})
