import type { ActivityKind } from '../../model/activity.ts'
import type { Unseen } from '../../model/facet.ts'
import type { Facts } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'
import { happensOn, occurrencesOf, startsOutOfSight } from './occurrences.ts'
import type { On } from './occurrences.ts'

/** What is asked about, for deciding whether something out of sight could be it. */
export interface Sought {
  readonly on: On
  readonly kinds: readonly ActivityKind[]
  /** Words in the name or inputs of a callee nobody can read that speak of it. */
  readonly suggests: RegExp
}

/** Words of a callee that may train: what it says of training, or of running a model's job. */
export const speaksOfTraining = /train|\bfit\b|ml-?pipeline|batch-?job|run-?model/i

/**
 * Where the thing asked about could happen out of sight: work handed to callees nobody can read here whose words speak of
 * it, pipelines that were recognised but not modelled, and work of these kinds whose triggers are kept elsewhere.
 */
export function hiddenWork(facts: Facts, { on, kinds, suggests }: Sought): readonly Unseen[] {
  const active = facts.automations.filter((automation) => automation.inactive === undefined)
  const delegated = active.flatMap((automation) =>
    automation.jobs.flatMap((job) =>
      job.delegated
        .filter((one) => happensOn(one.triggers, on))
        .filter((one) => suggests.test(`${one.callee} ${one.hints.join(' ')}`))
        .map((one): Unseen => ({
          what: `what ${one.callee} does`,
          reason: 'delegated',
          detail: `called at ${placeOf(one.at)}; it lives in another repository`,
        })),
    ),
  )
  const unmodelled = active
    .filter((automation) => automation.jobs.length === 0)
    .flatMap((automation) => automation.unseen)
  const started = occurrencesOf(facts)
    .filter((one) => kinds.includes(one.activity.kind) && startsOutOfSight(one))
    .flatMap((one) => one.automation.unseen)
  const hidden = [...delegated, ...unmodelled, ...(on === 'any' ? [] : started)]
  return [...new Map(hidden.map((one) => [`${one.what} ${one.detail ?? ''}`, one])).values()]
}
