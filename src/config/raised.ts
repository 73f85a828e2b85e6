import type { Floor, Policy, Waiver } from '../model/policy.ts'
import { higher, stricter } from './with-inputs.ts'

/** What a repository is held to under an organisation's policy. */
export interface Raised {
  /** The repository's own policy, raised wherever it asks for less. */
  readonly policy: Policy
  /** What the organisation asks for by itself, of the repository as a whole: nothing that the repository leaves out is left out of it. */
  readonly floor: Policy
  /** What of the repository's policy does not count, in sentences. */
  readonly voided: readonly string[]
}

/** Of two answers the stricter holds. Waivers, attestations and in-house tools of the repository count, save for criteria that may not be waived. */
export function raised(policy: Policy, floor: Floor): Raised {
  const { nonWaivable, ...asked } = floor
  const forbidden = (one: Waiver): boolean => nonWaivable.includes(one.criterion)
  const exceptions = {
    waivers: policy.waivers.filter((one) => !forbidden(one)),
    attestations: policy.attestations,
    tools: policy.tools,
  }
  const [minimum, target] = [higher(policy.minimum, floor.minimum), higher(policy.target, floor.target)]
  return {
    floor: { ...asked, ...exceptions },
    policy: {
      ...policy,
      ...exceptions,
      model: floor.model,
      target,
      minimum,
      failOn: stricter(policy.failOn, floor.failOn),
      onIncomplete: floor.onIncomplete === 'fail' ? 'fail' : policy.onIncomplete,
      gateOn: floor.gateOn === 'verified' ? 'verified' : policy.gateOn,
      strict: floor.strict || policy.strict,
      kind: floor.kind ?? (policy.kind === 'product' ? 'product' : undefined),
      projects: policy.projects.map((project) => ({
        ...project,
        target: project.target === undefined ? undefined : higher(project.target, floor.target),
        minimum: project.minimum === undefined ? undefined : higher(project.minimum, floor.minimum),
      })),
      criteria: { ...floor.criteria, ...onlyTightening(policy.criteria) },
      exclude: [...floor.exclude, ...policy.exclude],
    },
    voided: voidedIn(policy, floor, policy.waivers.filter(forbidden)),
  }
}

/** A criterion that a config merely takes out is left as the organisation has it; one of the repository's own comes in. */
function onlyTightening(criteria: Policy['criteria']): Policy['criteria'] {
  const kept = Object.entries(criteria).flatMap(
    ([id, { required, ...rest }]): readonly (readonly [string, Policy['criteria'][string]])[] => {
      if (required === true) return [[id, { ...rest, required }]]
      return rest.path === undefined ? [] : [[id, rest]]
    },
  )
  return Object.fromEntries(kept)
}

function voidedIn(policy: Policy, floor: Floor, waivers: readonly Waiver[]): readonly string[] {
  const lowered = (key: 'minimum' | 'target'): boolean => (floor[key] ?? -1) > (policy[key] ?? -1)
  const optional = Object.entries(policy.criteria).filter(([, { required }]) => required === false)
  return [
    ...(lowered('minimum') ? [`The organisation's policy asks for level ${floor.minimum} at least.`] : []),
    ...(lowered('target') ? [`The organisation's policy aims for level ${floor.target}.`] : []),
    ...(policy.failOn.includes('never') ? ["The organisation's policy gates; fail-on: never does not count."] : []),
    ...(policy.kind === undefined || policy.kind === 'product' || floor.kind !== undefined
      ? []
      : [`The organisation's policy decides what it applies to; kind: ${policy.kind} does not count.`]),
    ...(sameModel(policy, floor) ? [] : ["The organisation's policy chooses the model; the config's does not count."]),
    ...waivers.map(
      ({ criterion }) => `The organisation's policy lets nobody waive ${criterion}; the waiver does not count.`,
    ),
    ...optional.map(
      ([id]) => `The organisation's policy does not leave ${id} to the config; required: false does not count.`,
    ),
  ]
}

function sameModel(policy: Policy, floor: Floor): boolean {
  return JSON.stringify(policy.model) === JSON.stringify(floor.model)
}
