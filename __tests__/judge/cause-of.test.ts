import { describe, expect, test } from '@jest/globals'
import { causeOf } from '../../src/judge/cause-of.ts'
import { repositoryOf } from '../support/repository-of.ts'

const ci = '.github/workflows/retrain.yml'
const base = repositoryOf({ 'train.py': 'a\nfit()\n', [ci]: 'on: push\n' })
const head = repositoryOf({ 'train.py': 'a\nfit()\n', [ci]: 'on: push\nrun: make train\n', 'new.py': 'fit()\n' })
const proof = (path: string, line: number | undefined, ...via: readonly string[]) =>
  [{ note: 'n', strength: 'automated', path, line, via }] as const

describe('causeOf', () => {
  test('the line of the way that is new, where the thing itself stood before', () =>
    expect(causeOf(proof('train.py', 2, `${ci}:2`, 'make train'), head, base)).toEqual({ path: ci, line: 2 }))
  test('the thing itself before the way to it', () =>
    expect(causeOf(proof('new.py', 1, `${ci}:2`), head, base)).toEqual({ path: 'new.py', line: 1 }))
  test('a file that differs, where no line of the way is new', () =>
    expect(causeOf(proof('train.py', 2, `${ci}:1`), head, base)).toEqual({ path: ci, line: 1 }))
  test('a file as a whole', () =>
    expect(causeOf([{ note: 'n', strength: 'declared', path: 'new.py' }], head, base)).toEqual({ path: 'new.py' }))
  test('nothing where all stands as it stood, or has no place', () => {
    expect(causeOf(proof('train.py', 2), head, base)).toBeUndefined()
    expect(causeOf([{ note: 'a rule of the branch', strength: 'automated' }], head, base)).toBeUndefined()
  })
  test('what is gone stands at the base', () =>
    expect(causeOf(proof('new.py', 1, `${ci}:2`), head, base)).toEqual({ path: 'new.py', line: 1 }))
})
