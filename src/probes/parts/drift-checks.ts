import type { Facts } from '../../model/facts.ts'
import { trainsAnyway } from './held-back.ts'
import { isStarted, occurrencesOf, ofKind } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'
import { seesProduction } from './production-inputs.ts'

/** Comparisons with a reference that automation runs and that look at data from outside the repository. */
export function driftChecksOf(facts: Facts): readonly Occurrence[] {
  return ofKind(occurrencesOf(facts), ['detect-drift'])
    .filter((one) => isStarted(one, 'any'))
    .filter((one) => isService(one) || seesProduction(facts, one))
}

/** A monitor of the platform is set up with its own view of production. */
function isService({ activity }: Occurrence): boolean {
  return (
    /monitor/i.test(`${activity.detail['call'] ?? ''} ${activity.detail['command'] ?? ''}`) &&
    activity.tool !== undefined
  )
}

/**
 * What watches the model in production: comparisons with a reference, and evaluations on data from outside in automation
 * that does not train in any case.
 */
export function watchersOf(facts: Facts): readonly Occurrence[] {
  const evaluations = ofKind(occurrencesOf(facts), ['evaluate', 'monitor']).filter(
    (one) =>
      one.activity.triggers.some(({ kind }) => kind === 'schedule' || kind === 'event') &&
      !one.automation.jobs.some((job) => job.activities.some(trainsAnyway)) &&
      seesProduction(facts, one),
  )
  return [...driftChecksOf(facts), ...evaluations]
}
