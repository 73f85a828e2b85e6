import type { Activity, ActivityKind, Subject } from '../../model/activity.ts'
import type { Automation, Job, Trigger } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { isAutomatic, isChange } from '../../model/trigger.ts'

/** Which triggers a question is about; `any` includes runs started by hand. */
export type On = 'change' | 'automatic' | 'any'

/** An activity of the automation, with the job and automation it belongs to. */
export interface Occurrence {
  readonly activity: Activity
  readonly job: Job
  readonly automation: Automation
}

/** Everything the repository's active automation does. */
export function occurrencesOf(facts: Facts): readonly Occurrence[] {
  return facts.automations
    .filter((automation) => automation.inactive === undefined)
    .flatMap((automation) =>
      automation.jobs.flatMap((job) => job.activities.map((activity) => ({ activity, job, automation }))),
    )
}

/** Whether at least one of the triggers is of the kind asked about. */
export function happensOn(triggers: readonly Trigger[], on: On): boolean {
  switch (on) {
    case 'change':
      return triggers.some(isChange)
    case 'automatic':
      return triggers.some(isAutomatic)
    case 'any':
      return triggers.length > 0
  }
}

/** Whether it is started in the way asked about. What is started out of sight is started somehow: it counts for `any`. */
export function isStarted(occurrence: Occurrence, on: On): boolean {
  return happensOn(occurrence.activity.triggers, on) || (on === 'any' && startsOutOfSight(occurrence))
}

/** What starts it is kept outside the repository: in a cloud console, say. */
export function startsOutOfSight({ activity, automation }: Occurrence): boolean {
  return activity.triggers.length === 0 && automation.unseen.length > 0
}

/** Of some occurrences, those of the given kinds and, where given, subjects. */
export function ofKind(
  occurrences: readonly Occurrence[],
  kinds: readonly ActivityKind[],
  subjects?: readonly Subject[],
): readonly Occurrence[] {
  return occurrences.filter(
    ({ activity }) =>
      kinds.includes(activity.kind) &&
      (subjects === undefined || (activity.subject !== undefined && subjects.includes(activity.subject))),
  )
}
