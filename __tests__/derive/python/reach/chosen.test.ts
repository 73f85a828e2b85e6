import { describe, expect, it } from '@jest/globals'
import { runOf } from '../support/program-of.ts'

const stages = `from sklearn.svm import SVC
import argparse, sys
def fit():
    SVC().fit(X, y)
def check():
    pass
STAGES = {"train": fit, "check": check}
DEFAULT = ["train", "check"]
`
const parser = 'parser = argparse.ArgumentParser()\nparser.add_argument("--stage")\nargs = parser.parse_args()\n'
const train = ['a.py:4 train']

describe('a table of functions', () => {
  it.each([
    ['the word behind the script', 'STAGES[sys.argv[1]]()', ['train'], ['check']],
    ['an option', `${parser}STAGES[args.stage]()`, ['--stage', 'train'], ['--stage', 'check']],
    [
      'an option handed to a helper',
      `def go(name):\n    STAGES[name]()\n${parser}go(args.stage)`,
      ['--stage=train'],
      ['--stage=check'],
    ],
    [
      'an option that replaces the usual order',
      `def go(name):\n    STAGES[name]()\n${parser}if args.stage:\n    order = [args.stage]\nelse:\n    order = DEFAULT\nfor one in order:\n    go(one)`,
      ['--stage', 'train'],
      ['--stage', 'check'],
    ],
  ])('is entered where %s picks', (_, source, trains, checks) => {
    const texts = { 'a.py': stages + source }
    expect(runOf(texts, { path: 'a.py', args: trains })).toEqual(train)
    expect(runOf(texts, { path: 'a.py', args: checks })).toEqual([])
  })

  it('is entered everywhere where nobody picks', () => {
    const loop = `${parser}if args.stage:\n    order = [args.stage]\nelse:\n    order = list(DEFAULT) + more()\nfor one in order:\n    STAGES[one]()`
    expect(runOf({ 'a.py': stages + loop }, { path: 'a.py', args: [] })).toEqual(train)
    expect(runOf({ 'a.py': `${stages}STAGES[key()]()` }, { path: 'a.py', args: [] })).toEqual(train)
  })
})

describe('functions that subcommands set', () => {
  const commands = (more: string) =>
    `${stages}parser = argparse.ArgumentParser()
commands = parser.add_subparsers(${more})
one = commands.add_parser("fit")
one.add_argument("-d", "--data")
one.set_defaults(run=fit)
two = commands.add_parser("check")
two.add_argument("-d", "--data")
two.set_defaults(run=check)
args = parser.parse_args()
args.run(args)`

  it.each([
    ['named' as const, 'dest="command"'],
    ['unnamed' as const, 'help="what to do"'],
  ])('are entered where their subcommand is given, the choice %s', (_, more) => {
    const texts = { 'a.py': commands(more) }
    expect(runOf(texts, { path: 'a.py', args: ['fit', '-d', 'check'] })).toEqual(train)
    expect(runOf(texts, { path: 'a.py', args: ['check', '-d', 'fit'] })).toEqual([])
    expect(runOf(texts, { path: 'a.py' })).toEqual(train)
  })

  it('are entered whichever of several subcommands sets them', () => {
    const source = commands('').replace('run=check', 'run=fit')
    expect(runOf({ 'a.py': source }, { path: 'a.py', args: ['check'] })).toEqual(train)
  })
})
