import { describe, expect, test } from '@jest/globals'
import { heldByDisabled } from '../../src/judge/held-by-disabled.ts'
import { no, unknown, yes, type Answer } from '../../src/model/answer.ts'
import { disabledByHand } from '../../src/model/automation.ts'
import type { Facts } from '../../src/model/facts.ts'
import { doing, facts, workflow } from '../support/facts.ts'

const path = '.github/workflows/ci.yml'
const evidence = { note: 'fits a model', strength: 'automated', at: { path: 'train.py' }, via: [`${path}:9`] } as const
const ask = ({ automations }: Facts): Answer =>
  automations.some(({ inactive }) => inactive === undefined) ? yes(evidence) : no()
const disabled = facts({ automations: [workflow([doing('train')], { inactive: disabledByHand })] })

describe('heldByDisabled', () => {
  test('says of a no what would make it a yes', () => {
    const answer = heldByDisabled(ask(disabled), disabled, ask)
    expect(answer).toEqual(no(`${path} would do it, but ${disabledByHand}.`, [evidence]))
  })

  test('leaves every other answer, and a no for another reason', () => {
    for (const answer of [yes(evidence), unknown({ what: 'x', reason: 'failed' })]) {
      expect(heldByDisabled(answer, disabled, ask)).toBe(answer)
    }
    const other = facts({ automations: [workflow([doing('train')], { inactive: 'no job can run' })] })
    expect(heldByDisabled(no(), other, ask)).toEqual(no())
    expect(heldByDisabled(no('near'), disabled, () => no('near'))).toEqual(no('near'))
  })
})
