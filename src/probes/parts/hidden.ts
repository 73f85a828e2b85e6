import type { Unseen } from '../../model/facet.ts'
import type { Facts } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'
import { happensOn } from './occurrences.ts'
import type { On } from './occurrences.ts'

/**
 * Where the thing asked about could happen out of sight: work handed to workflows nobody can read here, and pipelines that
 * were recognised but not modelled. `suggests` narrows the first to callees whose name or inputs speak of it.
 */
export function hiddenWork(facts: Facts, on: On, suggests: RegExp): readonly Unseen[] {
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
  return [...delegated, ...active.flatMap((automation) => automation.unseen)]
}

/** What stands in for the whole when neither the tree nor the texts could be read. */
export function unreadTree(facts: Facts): Unseen | undefined {
  const { tree } = facts.snapshot.facts
  return tree.state === 'unseen' ? tree.why : undefined
}
