import { uncalled } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import { inScope } from './activity-of.ts'

/** The compute that a specification names for its job, where the job trains; nothing for a job that does anything else. */
export function computeWork(
  works: readonly Work[],
  compute: { readonly note: string; readonly at: Location } | undefined,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] {
  const trains = works.some((work) => work.type === 'activity' && work.activity.kind === 'train')
  if (!trains || compute === undefined) return []
  const activity = {
    kind: 'provision',
    subject: 'infrastructure',
    note: compute.note.slice(0, 200),
    at: compute.at,
    ...uncalled,
    detail: { for: 'training' },
  } as const
  return [{ type: 'activity', activity: inScope(activity, scope, terrain) }]
}
