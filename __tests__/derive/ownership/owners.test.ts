import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { ownerNotes, ownersFor, ownersOf } from '../../../src/derive/ownership/owners.ts'
import { unseen } from '../../../src/model/facet.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const rulesOf = (text: string, path = 'CODEOWNERS') => ownersOf(filesOf(repositoryOf({ [path]: text })))

describe('ownersOf', () => {
  test('reads patterns, people, teams and addresses with their lines', () => {
    expect(rulesOf('# all\n*  @ann\n\n/serving/ @org/serving bob@example.com # the service\n')).toEqual([
      { pattern: '*', owners: [{ name: '@ann', team: false }], at: { path: 'CODEOWNERS', line: 2 } },
      {
        pattern: '/serving/',
        owners: [
          { name: '@org/serving', team: true },
          { name: 'bob@example.com', team: false },
        ],
        at: { path: 'CODEOWNERS', line: 4 },
      },
    ])
  })

  test('leaves out what GitHub rejects', () => {
    expect(rulesOf('!src/ @ann\nsrc/[ab].py @ann\nsrc/ ann\n\\#x @ann\n')).toEqual([])
  })

  test('keeps an escaped space', () => {
    expect(rulesOf('my\\ models/ @ann')[0]?.pattern).toBe('my models/')
  })

  test('takes the first place GitHub looks at and no other', () => {
    const files = filesOf(repositoryOf({ 'docs/CODEOWNERS': '* @c', CODEOWNERS: '* @b', '.github/CODEOWNERS': '* @a' }))
    expect(ownersOf(files).map((rule) => rule.owners[0]?.name)).toEqual(['@a'])
    expect(rulesOf('* @a', 'src/CODEOWNERS')).toEqual([])
  })

  test('says nothing of a file that was not read', () => {
    const snapshot = repositoryOf(
      { CODEOWNERS: '* @a' },
      { facts: { texts: { CODEOWNERS: unseen({ what: 'CODEOWNERS', reason: 'failed' }) } } },
    )
    expect(ownersOf(filesOf(snapshot))).toEqual([])
  })
})

describe('ownersOf with what GitHub says', () => {
  const files = filesOf(repositoryOf({ CODEOWNERS: '/src/ @ann @gone\n/serving/ @gone\n/odd/ @bob\n' }))
  const error = (source: string, column: number, kind = 'Unknown owner') => ({
    path: 'CODEOWNERS',
    line: 9,
    column,
    source,
    kind,
  })

  test('names no owner whom GitHub does not find, and leaves out a line it does not read', () => {
    const errors = [
      error('/src/ @ann @gone', 12),
      error('/serving/ @gone', 11),
      error('/odd/ @bob', 1, 'Invalid pattern'),
    ]
    const told = ownersOf(files, errors).map(({ pattern, owners }) => [pattern, owners.map(({ name }) => name)])
    expect(told).toEqual([
      ['/src/', ['@ann']],
      ['/serving/', []],
    ])
  })

  test('takes an error of a line that is gone for nothing', () => {
    expect(ownersOf(files, [error('/src/ @gone', 7)])).toHaveLength(3)
  })

  test('warns at the line', () => {
    expect(ownerNotes([error('/src/ @gone', 7)])).toEqual([
      expect.objectContaining({ severity: 'warning', path: 'CODEOWNERS', line: 9 }),
    ])
  })
})

describe('ownersFor', () => {
  const rules = rulesOf('* @ann\n/src/ @org/ml @bob\n/src/generated/\n')
  const names = (path: string) => ownersFor(rules, path).map((owner) => owner.name)

  test('the last rule that covers a path decides', () => {
    expect(names('README.md')).toEqual(['@ann'])
    expect(names('src/train.py')).toEqual(['@org/ml', '@bob'])
  })

  test('a rule without owners takes ownership away', () => {
    expect(names('src/generated/x.py')).toEqual([])
  })
})
