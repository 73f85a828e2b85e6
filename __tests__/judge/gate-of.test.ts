import { describe, expect, test } from '@jest/globals'
import { gateOf } from '../../src/judge/gate-of.ts'
import type { GateInput } from '../../src/judge/gate-of.ts'
import { policyOf } from '../../src/config/policy-of.ts'

const input: GateInput = {
  applicable: true,
  level: { verified: 1, effective: 2, possible: 3, verifiable: 1 },
  target: null,
  minimum: null,
}
const policy = policyOf(undefined)

describe('gateOf', () => {
  test('gates nothing without a minimum', () => expect(gateOf(input, policy).outcome).toBe('none'))
  test('passes at the minimum', () => expect(gateOf({ ...input, minimum: 2 }, policy).outcome).toBe('pass'))
  test('is incomplete where only unknowns stand between', () =>
    expect(gateOf({ ...input, minimum: 3 }, policy).outcome).toBe('incomplete'))
  test('lets incomplete pass only where the policy says so', () =>
    expect(gateOf({ ...input, minimum: 3 }, { ...policy, onIncomplete: 'pass' }).outcome).toBe('pass'))
  test('fails where even the unknowns would not do', () => {
    const gate = gateOf({ ...input, minimum: 4 }, policy)
    expect(gate.outcome).toBe('fail')
    expect(gate.reasons).toEqual(['level 2 is below the minimum of 4'])
  })
  test('can gate on the verified level, which no attestation raises', () =>
    expect(gateOf({ ...input, minimum: 2 }, { ...policy, gateOn: 'verified' }).outcome).toBe('fail'))
  test('gates on the target only when asked', () => {
    expect(gateOf({ ...input, target: 4 }, policy).outcome).toBe('none')
    expect(gateOf({ ...input, target: 4 }, { ...policy, failOn: ['below-target'] }).outcome).toBe('fail')
  })
  test('never means never', () =>
    expect(gateOf({ ...input, minimum: 4 }, { ...policy, failOn: ['never'] }).outcome).toBe('none'))
  test('regression fails on what got worse', () => {
    const regress = { ...policy, failOn: ['regression'] as const }
    const after = (surely: readonly string[], maybe: readonly string[]) =>
      gateOf({ ...input, regressions: { surely, maybe } }, regress)
    expect(after([], []).outcome).toBe('pass')
    expect(after(['level 2 -> 1'], ['b']).outcome).toBe('fail')
    expect(after([], ['b'])).toMatchObject({ outcome: 'incomplete', reasons: ['b'] })
    expect(gateOf(input, regress).outcome).toBe('none')
  })
  test('modes add up: each can fail, and none makes up for another', () => {
    const both = { ...policy, failOn: ['below-minimum', 'below-target', 'regression'] as const }
    const good = { surely: [], maybe: [] }
    expect(gateOf({ ...input, minimum: 2, target: 2, regressions: good }, both).outcome).toBe('pass')
    expect(gateOf({ ...input, minimum: 2, target: 4, regressions: good }, both).outcome).toBe('fail')
    expect(gateOf({ ...input, minimum: 2, target: 3, regressions: good }, both).outcome).toBe('incomplete')
    expect(gateOf({ ...input, minimum: 2, target: 2, regressions: { surely: ['x'], maybe: [] } }, both).outcome).toBe(
      'fail',
    )
  })
  test('what the change does not touch is not gated, however low it stands', () =>
    expect(gateOf({ ...input, minimum: 4, touched: false }, policy)).toMatchObject({
      outcome: 'none',
      reasons: ['the change touches nothing of this project'],
    }))
  test('a project whose folder is nowhere opens no gate, and fails none that is not set', () => {
    const lacking = { ...input, applicable: false, lacking: 'models/chrun' }
    expect(gateOf({ ...lacking, minimum: 1 }, policy)).toMatchObject({
      outcome: 'incomplete',
      reasons: ['the config names the project folder models/chrun, which is not there'],
    })
    expect(gateOf({ ...lacking, minimum: 1 }, { ...policy, onIncomplete: 'pass' }).outcome).toBe('pass')
    expect(gateOf(lacking, policy).outcome).toBe('not-applicable')
  })
  test('a repository the model does not apply to is neither passed nor failed', () =>
    expect(gateOf({ ...input, applicable: false, minimum: 4 }, policy).outcome).toBe('not-applicable'))
})
