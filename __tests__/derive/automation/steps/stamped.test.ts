import { describe, expect, it } from '@jest/globals'
import { stamped } from '../../../../src/derive/automation/steps/stamped.ts'
import { doing } from '../../../support/facts.ts'

const conditionOf = (condition: string | undefined, own: Readonly<Record<string, string>> = {}) =>
  stamped(condition, [{ work: { type: 'activity', activity: doing('train', { detail: own }) }, triggers: [] }]).map(
    ({ work }) => (work.type === 'activity' ? work.activity.detail['if'] : undefined),
  )

describe('what a step does', () => {
  it('bears its condition, the outer before the inner', () => {
    expect(conditionOf("steps.a.outputs.b == 'true'")).toEqual(["steps.a.outputs.b == 'true'"])
    expect(conditionOf('failure()', { if: 'always()' })).toEqual(['failure() && always()'])
  })

  it('bears none where there is none', () => {
    expect(conditionOf(undefined)).toEqual([undefined])
  })

  it('leaves delegated work alone', () => {
    const work = { type: 'delegated', callee: 'a/b', hints: [], at: { path: 'x.yml' } } as const
    expect(stamped('always()', [{ work, triggers: [] }])).toEqual([{ work, triggers: [] }])
  })
})
