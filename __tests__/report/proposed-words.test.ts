import { describe, expect, test } from '@jest/globals'
import type { Assessment } from '../../src/model/assessment.ts'
import { proposedWords } from '../../src/report/proposed-words.ts'

const model = { id: 'test', version: '2026-11', title: 'Test model' }
const path = '.github/mlops-maturity.yml'
type Valid = Extract<NonNullable<Assessment['proposed']>, { readonly state: 'valid' }>
const valid: Valid = {
  path,
  state: 'valid',
  model,
  project: { name: '.', path: '.' },
  level: 1,
  target: 3,
  minimum: 2,
  gate: { outcome: 'fail', mode: ['below-minimum'], reasons: ['level 1 is below the minimum of 2'] },
}
const rest = (part: Partial<Valid>) => proposedWords({ model, proposed: { ...valid, ...part } })?.rest

describe('proposedWords', () => {
  test('says nothing where nothing is proposed', () =>
    expect(proposedWords({ model, proposed: undefined })).toBeUndefined())

  test('says what the gate would do, why, and that it does not do it yet', () =>
    expect(proposedWords({ model, proposed: valid })).toEqual({
      bold: 'This pull request proposes a config:',
      path,
      rest: '. With it the gate would fail (level 1 is below the minimum of 2): level 1, target 3, minimum 2. It decides nothing until it is merged.',
    }))

  test('names the project and the model where they are others', () =>
    expect(
      rest({
        project: { name: 'churn', path: 'models/churn' },
        model: { ...model, title: 'Ours', version: '2026-10' },
      }),
    ).toContain('project churn, level 1, target 3, minimum 2, by Ours 2026-10.'))

  test.each([
    ['pass', 'the gate would pass: level 1.'],
    ['incomplete', 'the gate would be incomplete: level 1.'],
    ['none', 'nothing would be held up: level 1.'],
    ['not-applicable', 'there would be nothing to gate: level 1.'],
  ] as const)('%s', (outcome, words) =>
    expect(rest({ target: null, minimum: null, gate: { outcome, mode: [], reasons: [] } })).toContain(words),
  )

  test('says what is wrong with one that cannot be used', () =>
    expect(proposedWords({ model, proposed: { path, state: 'faulty', fault: `${path}:3: unknown key.` } })).toEqual({
      bold: 'This pull request proposes a config that cannot be used:',
      path,
      rest: `. ${path}:3: unknown key.`,
    }))
})
