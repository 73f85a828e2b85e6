import { describe, expect, test } from '@jest/globals'
import { deltaOf } from '../../src/judge/delta-of.ts'
import type { Assessment, Verdict } from '../../src/model/assessment.ts'
import { assessment } from '../support/assessment.ts'
import { repositoryOf } from '../support/repository-of.ts'
import { verdict } from '../support/verdicts.ts'

const base = repositoryOf({ 'ci.yml': 'run: pytest\n' })
const head = repositoryOf({ 'ci.yml': 'run: pytest || true\n' })
const of = (...projects: readonly Assessment[]) => ({ worst: projects[0] ?? assessment(), projects })
const seen = (status: Verdict['status'], path?: string) =>
  verdict({
    id: 'tests',
    status,
    evidence: path === undefined ? [] : [{ note: 'pytest', strength: 'automated', path, line: 1 }],
  })
const between = (then: Verdict, now: Verdict) =>
  deltaOf(of(assessment({ criteria: [then] })), of(assessment({ criteria: [now] })), { base, head, gateEdited: ['x'] })
    .worst.delta

describe('deltaOf', () => {
  test('a gain with the line that did it', () =>
    expect(between(seen('unmet'), seen('met', 'ci.yml'))).toEqual({
      base: base.repository.commit,
      level: { from: 1, to: 1 },
      gained: ['tests'],
      lost: [],
      causes: [{ criterion: 'tests', change: 'gained', at: 'head', path: 'ci.yml', line: 1 }],
      gateEdited: ['x'],
    }))

  test('a loss with the line that is wrong now, else with the one that is gone', () => {
    expect(between(seen('met', 'ci.yml'), seen('unmet', 'ci.yml'))?.causes).toMatchObject([{ at: 'head', line: 1 }])
    expect(between(seen('met', 'ci.yml'), seen('unmet'))?.causes).toMatchObject([{ at: 'base', line: 1 }])
    expect(between(seen('met'), seen('unmet'))).toMatchObject({ lost: ['tests'], causes: [] })
  })

  test('what does not apply any more is not lost; what cannot be seen any more is', () => {
    expect(between(seen('met'), seen('not-applicable'))?.lost).toEqual([])
    expect(between(seen('met'), seen('unknown'))?.lost).toEqual(['tests'])
  })

  test('each project is compared with itself, one that is new with nothing', () => {
    const project = { name: 'new', path: 'new' }
    const { projects } = deltaOf(of(assessment()), of(assessment(), assessment({ project })), {
      base,
      head,
      gateEdited: [],
    })
    expect(projects.map(({ delta }) => delta?.level)).toEqual([
      { from: 1, to: 1 },
      { from: 0, to: 1 },
    ])
    expect(projects[1]?.delta?.gained).toContain('automated-build')
  })
})
