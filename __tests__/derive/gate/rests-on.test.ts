import { describe, expect, test } from '@jest/globals'
import { restsOn } from '../../../src/derive/gate/rests-on.ts'
import { doing, facts, jobOf, unit, workflow } from '../../support/facts.ts'

const path = 'models/churn'
const via = ['.github/workflows/churn.yml:9', 'make train', 'scripts/train.sh:2']
const own = facts({
  code: [unit(`${path}/train.py`, [], { imports: ['shared/a.py'] })],
  automations: [workflow([jobOf([doing('train', { via })])], { path: '.github/workflows/churn.yml' })],
  manifests: ['requirements.txt', 'models/pyproject.toml', 'other/requirements.txt'].map((one) => ({
    path: one,
    ecosystem: 'pypi' as const,
    format: 'requirements',
    lock: false,
    requirements: [],
  })),
})
const all = facts({ code: [...own.code, unit('shared/a.py', [], { imports: ['shared/b.py'] }), unit('shared/b.py')] })
const rests = (one: string, project = path) => restsOn(new Set([one]), own, all, { name: 'p', path: project })

describe('restsOn', () => {
  test.each([
    `${path}/any/file.csv`,
    'shared/a.py',
    'shared/b.py',
    '.github/workflows/churn.yml',
    'scripts/train.sh',
    'requirements.txt',
    'models/pyproject.toml',
  ])('a project on %s', (one) => expect(rests(one)).toBe(true))
  test.each(['README.md', 'models/churners/a.py', 'other/requirements.txt', 'shared/c.py', 'make train'.slice(0, 4)])(
    'not on %s',
    (one) => expect(rests(one)).toBe(false),
  )
  test('the whole repository on everything', () => expect(rests('README.md', '.')).toBe(true))
})
