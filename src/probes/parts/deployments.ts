import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'

/** Deployments of the model or of the application around it, however started; sites, packages and bare infrastructure are none. */
export function deploymentsOf(facts: Facts): readonly Occurrence[] {
  return ofKind(occurrencesOf(facts), ['deploy'], ['application', 'model', 'pipeline']).filter(({ activity }) =>
    carriesModel(activity, facts),
  )
}

/** An application counts when the repository holds code that answers predictions; a model or pipeline counts by itself. */
function carriesModel(activity: Activity, facts: Facts): boolean {
  return activity.subject !== 'application' || facts.roles.scoring.length > 0
}
