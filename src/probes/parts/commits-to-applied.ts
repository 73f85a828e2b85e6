import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import { hasWord } from './has-word.ts'
import { occurrencesOf } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'
import { linesOf } from './steps-of.ts'

/** Pushes of automation into the folder that a controller keeps applied: they are how the deployment is started. */
export function commitsToApplied({ detail }: Activity, facts: Facts): readonly Occurrence[] {
  const { gitops } = detail
  if (gitops === undefined) return []
  return occurrencesOf(facts).filter(
    ({ activity, job }) =>
      /^git push\b/.test(activity.detail['command'] ?? '') &&
      linesOf(job, facts).some(({ text }) => hasWord(text, gitops)),
  )
}
