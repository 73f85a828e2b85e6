import type { FailOn, Policy } from '../model/policy.ts'
import type { ActionInputs } from './action-inputs.ts'

type Asked = Pick<ActionInputs, 'target' | 'minimum' | 'failOn'>

/** Away from pull requests what the workflow says wins over the config, as options do on the command line. */
export function overridden(policy: Policy, inputs: Asked): Policy {
  return {
    ...policy,
    target: inputs.target ?? policy.target,
    minimum: inputs.minimum ?? policy.minimum,
    failOn: inputs.failOn ?? policy.failOn,
  }
}

/**
 * On a pull request the workflow file may be the pull request's own: its inputs raise what the target branch asks for and
 * never lower it.
 */
export function tightened(policy: Policy, inputs: Asked): Policy {
  return {
    ...policy,
    target: higher(policy.target, inputs.target),
    minimum: higher(policy.minimum, inputs.minimum),
    failOn: stricter(policy.failOn, inputs.failOn ?? []),
    // A project without a level of its own follows the repository's.
    projects: policy.projects.map((project) => ({
      ...project,
      target: project.target === undefined ? undefined : higher(project.target, inputs.target),
      minimum: project.minimum === undefined ? undefined : higher(project.minimum, inputs.minimum),
    })),
  }
}

/** Of two levels the one that asks for more. */
export function higher(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.max(one, other)
}

/** The modes of both; `never` is what every other mode is stricter than. */
export function stricter(policy: readonly FailOn[], asked: readonly FailOn[]): readonly FailOn[] {
  const more = asked.filter((one) => one !== 'never')
  if (more.length === 0) return policy
  return [...new Set([...policy.filter((one) => one !== 'never'), ...more])]
}
