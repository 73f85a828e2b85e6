import { describe, expect, test } from '@jest/globals'
import { make } from '../../../../src/derive/automation/follow/make.ts'
import { followed } from '../../../support/follows.ts'

function does(
  makefile: string,
  words: string,
  more: Readonly<Record<string, string>> = {},
): readonly string[] | undefined {
  return followed(make, { Makefile: makefile, ...more }, words).does?.map((line) =>
    line.replace(' < ci.yml:1 > ', ' < '),
  )
}

describe('make', () => {
  const cases: readonly [string, string, string, readonly string[]][] = [
    ['a goal', 'train:\n\t@fit\n', 'make train', ['train @ Makefile:2 < make train']],
    ['the first goal', '.PHONY: a\na:\n\tfit\nb:\n\tship\n', 'make', ['train @ Makefile:3 < make']],
    ['the default goal', '.DEFAULT_GOAL := b\na:\n\tfit\nb:\n\tship\n', 'make', ['deploy @ Makefile:5 < make']],
    [
      'prerequisites once',
      'all: a b\na: c\n\tfit\nb: c\n\tship\nc:\n\tlint\n',
      'make all',
      [
        'lint @ Makefile:7 < make all > target a > target c',
        'train @ Makefile:3 < make all > target a',
        'deploy @ Makefile:5 < make all > target b',
      ],
    ],
    ['variables', 'CMD ?= fit\nRUN = $(CMD) $(ARGS)\na:\n\t${RUN}\n', 'make a ARGS=x', ['train @ Makefile:4 < make a']],
    ['an override', 'CMD := fit\na:\n\t$(CMD)\n', 'make a CMD=ship', ['deploy @ Makefile:3 < make a']],
    [
      'tolerant lines',
      'a:\n\t-fit\n\tship || true\n',
      'make a',
      ['train @ Makefile:2 (tolerant) < make a', 'deploy @ Makefile:3 (tolerant) < make a'],
    ],
    [
      'a line is a shell of its own',
      'a:\n\tcd x; fit\n\tlint; ship\n',
      'make a',
      ['train @ Makefile:2 < make a', 'lint @ Makefile:3 (tolerant) < make a', 'deploy @ Makefile:3 < make a'],
    ],
    ['continued lines', 'a:\n\tcd x && \\\n\tfit\n', 'make a', ['train @ Makefile:3 < make a']],
    [
      'one shell',
      '.ONESHELL:\n.SHELLFLAGS = -ec\na:\n\tlint\n\tfit\n',
      'make a',
      ['lint @ Makefile:4 < make a', 'train @ Makefile:5 < make a'],
    ],
    ['make in make', 'a:\n\t$(MAKE) b\nb:\n\tfit\n', 'make a', ['train @ Makefile:4 < make a > make b']],
    ['a cycle', 'a: b\n\tfit\nb: a\n\t$(MAKE) a\n', 'make a', ['train @ Makefile:2 < make a']],
    [
      'pattern rules',
      'run-%: dep\n\t$*\ndep:\n\tlint\n',
      'make run-fit',
      ['lint @ Makefile:4 < make run-fit > target dep', 'train @ Makefile:2 < make run-fit'],
    ],
    ['automatic variables', 'fit: x\n\t$@ $<\n', 'make fit', ['train @ Makefile:2 < make fit']],
    ['conditions', 'ifdef X\na:\n\tship\nelse\na:\n\tfit\nendif\n', 'make a', ['train @ Makefile:6 < make a']],
    [
      'conditions on values',
      'E = dev\na:\nifeq ($(E),prod)\n\tship\nelse ifeq ($(E), dev)\n\tfit\nelse\n\tlint\nendif\n',
      'make a',
      ['train @ Makefile:6 < make a'],
    ],
    [
      'conditions nobody can decide',
      'a:\nifeq ($(shell uname),Linux)\n\tfit\nelse\n\tship\nendif\n',
      'make a',
      ['train @ Makefile:3 (conditional) < make a', 'deploy @ Makefile:5 (conditional) < make a'],
    ],
    ['an inline recipe', 'a: ; fit\n', 'make a', ['train @ Makefile:1 < make a']],
    [
      'loops over functions',
      'L = fit ship\na: $(addprefix do-,$(L))\ndo-%:\n\t$*\n',
      'make a',
      ['train @ Makefile:4 < make a > target do-fit', 'deploy @ Makefile:4 < make a > target do-ship'],
    ],
    [
      'define',
      'define go\nlint\nfit\nendef\na:\n\t$(go)\n',
      'make a',
      ['lint @ Makefile:6 < make a', 'train @ Makefile:6 < make a'],
    ],
    ['target variables', 'a: CMD = fit\na:\n\t$(CMD)\n', 'make a', ['train @ Makefile:3 < make a']],
    ['exported variables', 'export CMD = fit\na:\n\t$$CMD\n', 'make a', ['train @ Makefile:3 < make a']],
    ['keep going', 'a:\n\tfit\n', 'make -k a', ['train @ Makefile:2 (tolerant) < make a']],
    ['dry run', 'a:\n\tfit\n', 'make -n a', []],
    [
      'several goals',
      'a:\n\tfit\nb:\n\tship\n',
      'make -j4 a b',
      ['train @ Makefile:2 < make a', 'deploy @ Makefile:4 < make b'],
    ],
    ['comments', 'a: # fit it\n\t# fit\n\techo fit\n', 'make a', []],
  ]
  test.each(cases)('%s', (_, makefile, words, expected) => {
    expect(does(makefile, words)).toEqual(expected)
  })

  test('other folders, files and includes', () => {
    expect(
      does('', 'make -C app a', {
        'app/Makefile': 'include ../rules.mk\n',
        'rules.mk': 'a:\n\tpython run.py\n',
        'app/run.py': '# train',
      }),
    ).toEqual(['train @ app/run.py:1 < make a'])
    expect(does('', 'make -f ci.mk a', { 'ci.mk': 'a:\n\tfit\n' })).toEqual(['train @ ci.mk:2 < make a'])
  })

  test('a target that is not there does nothing and is noted', () => {
    const { does: nothing, notes } = followed(make, { Makefile: 'a:\n\tfit\n' }, 'make b')
    expect([nothing, notes]).toEqual([[], ['The make target b is called here but does not exist at this commit.']])
    expect(followed(make, {}, 'make b').notes).toEqual(['Makefile is called here but does not exist at this commit.'])
    expect(followed(make, {}, 'cmake b').does).toBeUndefined()
  })

  test('a thousand targets', () => {
    const makefile = Array.from({ length: 1000 }, (_, at) => `t${at}: t${at + 1}\n\t@true\n`).join('')
    expect(does(`${makefile}t1000:\n\tfit\n`, 'make t0')?.length).toBe(1)
  })
})
