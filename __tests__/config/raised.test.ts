import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Config } from '../../src/config/config-schema.ts'
import { policyOf } from '../../src/config/policy-of.ts'
import { raised } from '../../src/config/raised.ts'
import { underFloor } from '../../src/judge/under-floor.ts'
import type { Floor } from '../../src/model/policy.ts'
import { anyConfig, anyFloor, anySight, judgedBy, severity } from '../support/policies.ts'

const floorOf = (config: Partial<Config>, nonWaivable: readonly string[] = []): Floor => ({
  ...policyOf({ version: 1, ...config }),
  nonWaivable,
})
const own = (config: Partial<Config>) => policyOf({ version: 1, ...config })
const floor = floorOf({ minimum: 2, target: 3, 'fail-on': ['below-minimum', 'regression'], 'gate-on': 'verified' })
const waiver = { criterion: 'automated-build', reason: 'r', owner: 'o', until: '2099-01-01' }

describe('raised', () => {
  test.each<[string, Partial<Config>, object]>([
    ['a lower minimum and target', { minimum: 0, target: 1 }, { minimum: 2, target: 3 }],
    ['no minimum at all', {}, { minimum: 2 }],
    ['fail-on: never', { 'fail-on': 'never' }, { failOn: ['below-minimum', 'regression'] }],
    ['gate-on: effective', { 'gate-on': 'effective' }, { gateOn: 'verified' }],
    ['on-incomplete: pass', { 'on-incomplete': 'pass' }, { onIncomplete: 'fail' }],
    ['kind: library', { kind: 'library' }, { kind: undefined }],
    ['required: false', { criteria: { 'automated-build': { required: false } } }, { criteria: {} }],
    ['a model of its own', { model: { path: 'easy.yml' } }, { model: { from: 'built-in', id: 'microsoft' } }],
    ['a low minimum of a project', { projects: [{ path: 'a', minimum: 0 }] }, { projects: [{ minimum: 2 }] }],
  ])('does not let %s loosen it', (_, config, expected) =>
    expect(raised(own(config), floor).policy).toMatchObject(expected),
  )

  test.each<[string, Partial<Config>, object]>([
    ['a higher minimum', { minimum: 4 }, { minimum: 4 }],
    ['a further mode', { 'fail-on': 'below-target' }, { failOn: ['below-target', 'below-minimum', 'regression'] }],
    ['strict', { strict: true }, { strict: true }],
    ['kind: product', { kind: 'product' }, { kind: 'product' }],
    [
      'required: true',
      { criteria: { 'drift-detection': { required: true } } },
      { criteria: { 'drift-detection': { required: true } } },
    ],
    [
      'a criterion of its own',
      { criteria: { x: { path: 'x.yml', level: 1 } } },
      { criteria: { x: { path: 'x.yml' } } },
    ],
  ])('lets %s tighten it', (_, config, expected) => expect(raised(own(config), floor).policy).toMatchObject(expected))

  test('judges the whole repository, whatever the config leaves out or divides it into', () => {
    const config = { exclude: ['src/**'], projects: [{ path: 'docs' }], kind: 'library' as const }
    expect(raised(own(config), floor).floor).toMatchObject({ exclude: [], projects: [], kind: undefined, minimum: 2 })
  })

  test('voids waivers of what may not be waived, and says so', () => {
    const policy = own({ waivers: [waiver, { ...waiver, criterion: 'gradual-rollout' }] })
    const under = raised(policy, floorOf({}, ['automated-build']))
    expect(under.policy.waivers.map(({ criterion }) => criterion)).toEqual(['gradual-rollout'])
    expect(under.floor.waivers).toEqual(under.policy.waivers)
    expect(under.voided).toContain(
      "The organisation's policy lets nobody waive automated-build; the waiver does not count.",
    )
  })

  test('says nothing where nothing is overruled', () =>
    expect(raised(own({ minimum: 3, target: 4 }), floor).voided).toEqual([]))

  test('whatever a repository says, the verdict is never milder than by the floor alone', () =>
    fc.assert(
      fc.property(anyConfig, anyFloor, anySight, (config, any, sight) => {
        const under = raised(policyOf(config), any)
        const alone = judgedBy(
          { ...any, waivers: under.floor.waivers, attestations: under.floor.attestations },
          sight,
          any.nonWaivable,
        )
        const ofOwn = judgedBy(under.policy, sight, any.nonWaivable)
        const ofFloor = judgedBy(under.floor, sight, any.nonWaivable)
        const { worst } = underFloor({ worst: ofOwn, projects: [ofOwn] }, { worst: ofFloor, projects: [ofFloor] })
        expect(severity(worst)).toBeGreaterThanOrEqual(severity(alone))
      }),
      { numRuns: 500 },
    ))

  test('what a repository asks for beyond the floor holds, too', () =>
    fc.assert(
      fc.property(anyConfig, anyFloor, anySight, (config, any, sight) => {
        const policy = policyOf({ ...config, kind: undefined, criteria: {}, waivers: [], attestations: [] })
        const lenient = { ...any, criteria: {}, kind: undefined }
        const both = judgedBy(raised(policy, lenient).policy, sight)
        expect(severity(both)).toBeGreaterThanOrEqual(severity(judgedBy(policy, sight)))
      }),
      { numRuns: 500 },
    ))
})
