import { describe, expect, test } from '@jest/globals'
import { rollup } from '../../src/advise/rollup.ts'
import { assessment } from '../support/assessment.ts'
import { hostileTexts } from '../support/hostile.ts'

const churn = assessment()
const level = {
  ...churn.level,
  verified: 0,
  effective: 0,
  name: 'None',
  heldBackBy: ['automated-build', 'application-tests'],
}
const fraud = assessment({
  repository: { name: 'acme/fraud', commit: null, ref: 'HEAD' },
  project: { name: 'cards', path: 'models/cards' },
  level,
  target: null,
  criteria: [],
  gate: { outcome: 'none', mode: [], reasons: [] },
})
const library = assessment({
  repository: { name: 'acme/a-library', commit: null, ref: 'HEAD' },
  applicable: false,
  applicability: { kind: 'library', because: '', evidence: [] },
  criteria: [],
  gate: { outcome: 'not-applicable', mode: [], reasons: [] },
})

describe('rollup', () => {
  test('one row a project, lowest level first, what does not apply last', () => {
    expect(rollup([library, churn, fraud], 'markdown')).toBe(
      [
        'Projects: 3; level 0: 1; level 1: 1; not applicable: 1.',
        '',
        '| Repository | Project | Level | Verified | Target | Gate | Held back by | Waived or attested | Model | Commit |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        '| acme/fraud | cards | 0 None | 0 |  |  | automated-build, application-tests |  | test@&#8203;2026-11 |  |',
        '| acme/churn |  | 1 DevOps | 1 | 3 | pass | automated-training | gradual-rollout (waived until 2027-01-01) | test@&#8203;2026-11 | 0123456 |',
        '| acme/a-library |  | not applicable (library) |  | 3 | not-applicable |  |  | test@&#8203;2026-11 |  |',
        '',
      ].join('\n'),
    )
  })

  test('the page holds the same rows and nothing that runs or loads', () => {
    const page = rollup([library, churn, fraud], 'html')
    expect(page).toContain('<td>acme/fraud</td><td>cards</td><td>0 None</td>')
    expect(page.match(/<tr>/gu)).toHaveLength(4)
    expect(page).not.toMatch(/<script|src=|href=/u)
  })

  test('nothing to roll up is an empty table', () => {
    expect(rollup([], 'markdown').split('\n')).toHaveLength(5)
  })

  test.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j stays in its cell', (_, text) => {
    const hostile = assessment({
      repository: { name: text, commit: text, ref: text },
      project: { name: text, path: 'a' },
      level: { ...level, name: text, heldBackBy: [text] },
      model: { id: text, version: text, title: text },
    })
    const lines = rollup([hostile], 'markdown').split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[4]?.match(/\|/gu)).toHaveLength(11)
    expect(lines[4]?.replaceAll('<span>$</span>', '')).not.toMatch(/<|@\w|(?<!&)#\d|:\/\//u)
    const page = rollup([hostile], 'html')
    expect(page.match(/<td>/gu)).toHaveLength(10)
    expect(page).not.toMatch(/<script|<img|<h1>gate|\p{Cf}/u)
  })
})
