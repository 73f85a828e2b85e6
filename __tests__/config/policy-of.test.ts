import { describe, expect, test } from '@jest/globals'
import type { FailOn } from '../../src/model/policy.ts'
import { checkPolicy, modelChoice, policyOf } from '../../src/config/policy-of.ts'

const known = {
  criteria: ['automated-build', 'application-tests'],
  levels: [0, 1, 2, 3, 4],
  nonWaivable: ['application-tests'],
}

describe('policyOf', () => {
  test('gates nothing by default', () =>
    expect(policyOf(undefined)).toMatchObject({ failOn: ['below-minimum'], minimum: undefined, onIncomplete: 'fail' }))
  test('names a project after its folder', () =>
    expect(policyOf({ version: 1, projects: [{ path: 'models/churn/' }] }).projects[0]?.name).toBe('churn'))
  test('reads a pin', () =>
    expect(modelChoice('microsoft@2026-11')).toEqual({ from: 'built-in', id: 'microsoft', pin: '2026-11' }))
})

const modes: FailOn[] = ['never', 'regression']

describe('checkPolicy', () => {
  test('refuses unknown criteria with the nearest', () => {
    const policy = policyOf({ version: 1, criteria: { 'automated-biuld': { required: false } } })
    expect(() => checkPolicy(policy, known, 'c.yml')).toThrow('did you mean "automated-build"?')
  })
  test('refuses a level the model does not have', () =>
    expect(() => checkPolicy(policyOf({ version: 1, minimum: 7 }), known, 'c.yml')).toThrow('c.yml: minimum is 7'))
  test('refuses a waiver of what no waiver may touch', () => {
    const waivers = [{ criterion: 'application-tests', reason: 'r', owner: 'o', until: '2027-01-01' }]
    expect(() => checkPolicy(policyOf({ version: 1, waivers }), known, 'c.yml')).toThrow('cannot be waived')
  })
  test('says where, if somebody knows', () => {
    const at = (key: string, path: readonly PropertyKey[]) => `${path.join('/')}: ${key}`
    const waivers = [
      { criterion: 'automated-build', reason: 'r', owner: 'o', until: '2027-01-01' },
      { criterion: 'nothing-like-it', reason: 'r', owner: 'o', until: '2027-01-01' },
    ]
    expect(() => checkPolicy(policyOf({ version: 1, waivers }), known, at)).toThrow(
      'waivers/1/criterion: waivers names the unknown criterion "nothing-like-it"; `list` names those there are.',
    )
    const projects = [{ path: 'a' }, { path: 'b', target: 7 }]
    expect(() => checkPolicy(policyOf({ version: 1, projects }), known, at)).toThrow(
      'projects/1/target: projects.b.target is 7',
    )
  })
  test('accepts what is right', () =>
    expect(() => checkPolicy(policyOf({ version: 1, target: 3, minimum: 0 }), known, 'c.yml')).not.toThrow())
  test('what may not be waived may not be taken out either', () => {
    const protects = { ...known, nonWaivable: ['automated-build'] }
    const policy = policyOf({ version: 1, criteria: { 'automated-build': { required: false } } })
    expect(() => checkPolicy(policy, protects, 'c.yml')).toThrow(
      'automated-build cannot be taken out under this model.',
    )
  })
  test.each([
    ['never beside another', { 'fail-on': modes }, 'c.yml: fail-on says never beside regression'],
    [
      'below-target without a target',
      { 'fail-on': 'below-target' as const },
      'c.yml: fail-on says below-target, but there is no target.',
    ],
  ])('%s could never close', (_, config, sentence) =>
    expect(() => checkPolicy(policyOf({ version: 1, ...config }), known, 'c.yml')).toThrow(sentence),
  )
  test('a target of a project is one', () => {
    const config = { 'fail-on': 'below-target' as const, projects: [{ path: 'a', target: 1 }] }
    expect(() => checkPolicy(policyOf({ version: 1, ...config }), known, 'c.yml')).not.toThrow()
  })
  test('an organisation protects criteria that there are', () =>
    expect(() => checkPolicy(policyOf(undefined), { ...known, protects: ['automated-biuld'] }, 'p')).toThrow(
      'p: non-waivable names the unknown criterion "automated-biuld"; did you mean "automated-build"?',
    ))
})
