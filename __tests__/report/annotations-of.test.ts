import { describe, expect, test } from '@jest/globals'
import type { Assessment } from '../../src/model/assessment.ts'
import { annotationsOf } from '../../src/report/annotations-of.ts'
import { assessment } from '../support/assessment.ts'
import { verdict } from '../support/verdicts.ts'

const at = (path: string, line?: number) => [
  { note: '', strength: 'used' as const, path, ...(line === undefined ? {} : { line }) },
]
const of = (part: Partial<Assessment>, changed?: readonly string[]) => {
  const worst = assessment({ notes: [], ...part })
  const shown = annotationsOf({ worst, projects: [worst] }, changed === undefined ? undefined : new Set(changed))
  return shown.map(({ severity, path, line }) => `${severity} ${path}:${line}`)
}
const delta = { base: 'b', level: { from: 1, to: 1 }, gained: [], lost: ['lost'], gateEdited: ['.github/CODEOWNERS'] }
const failing = { outcome: 'fail' as const, mode: ['below-minimum' as const, 'regression' as const], reasons: ['x'] }
const criteria = [
  verdict({ id: 'gap', level: 2, status: 'unmet', evidence: at('src/train.py', 8) }),
  verdict({ id: 'nowhere', level: 2, status: 'unmet' }),
  verdict({ id: 'later', level: 3, status: 'unmet', evidence: at('later.py', 1) }),
  verdict({ id: 'hidden', level: 2, status: 'unknown', evidence: at('hidden.py', 1) }),
  verdict({ id: 'lost', level: 2, status: 'unmet', evidence: at('ci.yml', 3) }),
]

describe('annotationsOf', () => {
  test('points at what was lost, the edited gate, the next gaps and files that do not parse, in this order', () => {
    const notes = [
      { severity: 'warning' as const, message: 'does not parse', path: 'x.yml', line: 3 },
      { severity: 'info' as const, message: 'large', path: 'y.bin' },
    ]
    expect(of({ criteria, delta, notes })).toEqual([
      'warning ci.yml:3',
      'warning .github/CODEOWNERS:1',
      'notice src/train.py:8',
      'warning x.yml:3',
    ])
  })

  test('is an error only where it fails the gate', () => {
    expect(of({ criteria, delta, gate: failing, minimum: 2 })).toEqual([
      'error ci.yml:3',
      'warning .github/CODEOWNERS:1',
      'error src/train.py:8',
    ])
    expect(of({ criteria, delta, gate: failing, minimum: 1 })[0]).toBe('error ci.yml:3')
  })

  test('takes the line that did it', () => {
    const causes = [{ criterion: 'lost', change: 'lost' as const, at: 'head' as const, path: 'Makefile', line: 5 }]
    expect(of({ criteria, delta: { ...delta, causes } })[0]).toBe('warning Makefile:5')
  })

  test('prefers files that the change touches', () =>
    expect(of({ criteria, delta }, ['src/train.py'])[0]).toBe('notice src/train.py:8'))

  test('has at most ten, and each once', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      verdict({ id: `c${index}`, level: 2, status: 'unmet', evidence: at(`f${index}.py`) }),
    )
    expect(of({ criteria: many })).toHaveLength(10)
    const one = assessment({ criteria, notes: [], touched: true })
    const two = { ...one, project: { name: 'two', path: 'two' } }
    const away = assessment({ criteria: many, notes: [], touched: false })
    expect(annotationsOf({ worst: one, projects: [one, two, away] }, undefined).map(({ path }) => path)).toEqual([
      'src/train.py',
      'ci.yml',
    ])
  })

  test.each(['', '.', '/etc/passwd', '../x', 'a/../b', 'a//b', '##[add-mask]x', 'a\nb', 'x'.repeat(600), '\u202Ea'])(
    'leaves out %j, which is no path it could point at',
    (path) =>
      expect(of({ criteria: [verdict({ id: 'x', level: 2, status: 'unmet', evidence: at(path) })] })).toEqual([]),
  )
})
