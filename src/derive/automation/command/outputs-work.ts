import { uncalled } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import { inScope } from './activity-of.ts'

/** What a service keeps of a job that trains, by the outputs that its specification declares; nothing for a job that does anything else. */
export function outputsWork(
  works: readonly Work[],
  output: { readonly name: string; readonly at: Location } | undefined,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] {
  const trains = works.some((work) => work.type === 'activity' && work.activity.kind === 'train')
  if (!trains || output === undefined) return []
  const activity = {
    kind: 'save-results',
    subject: 'results',
    note: `the service keeps the output ${output.name} of each run`.slice(0, 200),
    at: output.at,
    ...uncalled,
    detail: {},
  } as const
  return [{ type: 'activity', activity: inScope(activity, scope, terrain) }]
}
