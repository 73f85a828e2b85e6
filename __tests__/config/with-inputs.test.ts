import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { policyOf } from '../../src/config/policy-of.ts'
import { overridden, tightened } from '../../src/config/with-inputs.ts'
import { failOns } from '../../src/model/policy.ts'
import { anyConfig, anyInputs, anySight, judgedBy, severity } from '../support/policies.ts'

describe('tightened', () => {
  const policy = policyOf({ version: 1, target: 3, minimum: 2, 'fail-on': ['below-minimum'] })

  test('raises and adds', () =>
    expect(tightened(policy, { target: 4, minimum: 3, failOn: ['regression'] })).toMatchObject({
      target: 4,
      minimum: 3,
      failOn: ['below-minimum', 'regression'],
    }))

  test('never lowers and never takes away', () =>
    expect(tightened(policy, { target: 1, minimum: 0, failOn: ['never'] })).toEqual({ ...policy, projects: [] }))

  test('turns a gate on that was off', () =>
    expect(tightened({ ...policy, failOn: ['never'] }, { failOn: ['regression'] }).failOn).toEqual(['regression']))

  test('raises the levels of projects, too, and leaves those without one to the whole', () => {
    const projects = [{ path: 'a', minimum: 1 }, { path: 'b', minimum: 3 }, { path: 'c' }]
    expect(
      tightened(policyOf({ version: 1, projects }), { minimum: 2 }).projects.map((project) => project.minimum),
    ).toEqual([2, 3, undefined])
  })

  test('whatever is asked, nothing that failed before passes', () => {
    const level = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined })
    const modes = fc.option(fc.uniqueArray(fc.constantFrom(...failOns)), { nil: undefined })
    fc.assert(
      fc.property(level, level, modes, fc.uniqueArray(fc.constantFrom(...failOns)), (target, minimum, asked, own) => {
        const before = { ...policy, failOn: own }
        const after = tightened(before, { target, minimum, failOn: asked })
        expect(after.target ?? -1).toBeGreaterThanOrEqual(before.target ?? -1)
        expect(after.minimum ?? -1).toBeGreaterThanOrEqual(before.minimum ?? -1)
        if (!own.includes('never')) {
          expect(after.failOn).toEqual(expect.arrayContaining(own))
          expect(after.failOn).not.toContain('never')
        }
      }),
    )
  })
})

describe('overridden', () => {
  const policy = policyOf({ version: 1, target: 3, minimum: 2, 'fail-on': ['below-minimum'] })

  test('lets the workflow win where it says something', () =>
    expect(overridden(policy, { target: 1, failOn: ['never'] })).toMatchObject({
      target: 1,
      minimum: 2,
      failOn: ['never'],
    }))
})

test('no inputs of a pull request make a verdict milder', () =>
  fc.assert(
    fc.property(anyConfig, anyInputs, anySight, (config, inputs, sight) => {
      const policy = policyOf(config)
      expect(severity(judgedBy(tightened(policy, inputs), sight))).toBeGreaterThanOrEqual(
        severity(judgedBy(policy, sight)),
      )
    }),
    { numRuns: 500 },
  ))
