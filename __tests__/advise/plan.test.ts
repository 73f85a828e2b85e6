import { describe, expect, test } from '@jest/globals'
import { plan, planMarkdown } from '../../src/advise/plan.ts'
import { assessment } from '../support/assessment.ts'
import { hostileTexts } from '../support/hostile.ts'
import { verdict } from '../support/verdicts.ts'

describe('plan', () => {
  test('numbers the gaps by level, with effort and first step', () => {
    expect(plan(assessment(), 3)).toBe(
      [
        'Plan for acme/churn: from level 1 (DevOps) to level 3 (Deployment), 2 gaps to close.',
        '',
        'Level 2  Training',
        '  1. model-management (to be shown, not known to be missing)',
        '     no model-management',
        '     First: Could not be seen: the registry. Grant actions: read and assess again, or attest it.',
        '  2. automated-training (low effort)',
        '     no automated-training',
        '     So far: Nothing runs it.',
        '     First: do it',
        '',
      ].join('\n'),
    )
  })

  test('names the scaffold where there is one', () => {
    const remedy = { effort: 'low', steps: 'do it', docs: '', scaffold: true } as const
    const criteria = [verdict({ id: 'gap', status: 'unmet', remedy })]
    expect(plan(assessment({ criteria }), 1)).toContain('mlops-maturity scaffold gap')
  })

  test('says when nothing is left, and when the model does not apply', () => {
    expect(plan(assessment({ criteria: [] }), 1)).toBe(
      'Plan for acme/churn: level 1 (DevOps). Nothing that is required stands between it and level 1.\n',
    )
    const library = { kind: 'library', because: 'It is published as a library.', evidence: [] } as const
    const project = { name: 'forecast', path: 'models/forecast' }
    const text = plan(assessment({ applicable: false, applicability: library, criteria: [], project }), 2)
    expect(text).toBe('Plan for acme/churn, forecast: the model does not apply. It is published as a library.\n')
  })
})

describe('planMarkdown', () => {
  test('numbers the gaps', () => {
    const criteria = [verdict({ id: 'gap', status: 'unmet', partial: 'half of it' })]
    expect(planMarkdown(assessment({ criteria }), 2)).toBe(
      [
        'Plan for acme/churn: from level 1 (DevOps) to level 2 (Training), one gap to close.',
        '',
        '1. `gap`, level 1, low effort: no gap',
        '    - So far: half of it',
        '    - First: do it',
        '',
      ].join('\n'),
    )
  })
})

describe('what a repository says stays in its place', () => {
  test.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j', (_, text) => {
    const hostile = assessment({
      repository: { name: text, commit: null, ref: 'HEAD' },
      project: { name: text, path: 'a' },
      criteria: [verdict({ id: 'gap', status: 'unmet', partial: text, gap: text })],
    })
    const lines = plan(hostile, 1).split('\n')
    expect(lines).toHaveLength(8)
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    const marked = planMarkdown(hostile, 1)
    expect(marked.split('\n')).toHaveLength(6)
    expect(marked.replaceAll('<span>$</span>', '')).not.toMatch(/<|@\w|(?<!&)#\d|:\/\//u)
    expect(marked.length).toBeLessThan(10_000)
  })
})
