import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'

/** Whether what an activity brings or turns to users can be the model: an application only where some code here answers with predictions. */
export function bringsModel({ subject }: Activity, { roles }: Facts): boolean {
  return subject !== 'application' || roles.scoring.length > 0
}
