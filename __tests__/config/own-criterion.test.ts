import { describe, expect, test } from '@jest/globals'
import { ownCriterion } from '../../src/config/own-criterion.ts'
import { criteria } from '../../src/generated/criteria.ts'
import { probes } from '../../src/generated/probes.ts'
import { ownCriterionText } from '../support/own-criterion.ts'

const read = (text: string) => ownCriterion(text, 'maturity/declared.yml', criteria, probes)

describe('ownCriterion', () => {
  test('reads the format of those that are built in, and keeps where it came from', () =>
    expect(read(ownCriterionText('declared-in-code'))).toMatchObject({
      id: 'declared-in-code',
      source: 'maturity/declared.yml',
    }))

  test.each([
    [
      'a key that is none',
      `${ownCriterionText('x')}titel: y\n`,
      'maturity/declared.yml:14: unknown key "titel"; did you mean "title"?',
    ],
    [
      'an id that is taken',
      ownCriterionText('automated-build'),
      'maturity/declared.yml:1: there is a criterion automated-build already',
    ],
    [
      'a probe that is none',
      ownCriterionText('x', '{ probe: infrastructure-declare }'),
      ':8: there is no probe "infrastructure-declare"; did you mean "infrastructure-declared"?',
    ],
    [
      'a probe far inside',
      ownCriterionText(
        'x',
        '\n  all:\n    - { probe: infrastructure-declared }\n    - not:\n        probe: nothing-like-it',
      ),
      ':12: there is no probe "nothing-like-it".',
    ],
    [
      'a parameter that is none',
      ownCriterionText('x', '{ probe: infrastructure-declared, with: { kind: 1 } }'),
      ':8: infrastructure-declared: with: ',
    ],
    ['a condition that is none', ownCriterionText('x', '{ prob: y }'), 'maturity/declared.yml:8: '],
  ])('says of %s where it stands', (_, text, sentence) => expect(() => read(text)).toThrow(sentence))
})
