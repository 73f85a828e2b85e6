import { uncalled } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import { inScope } from './activity-of.ts'

/** The pre-built environment that a specification names for its job: running the project's code in it is as good as installing it. Nothing for a job that runs none of it. */
export function environmentWork(
  works: readonly Work[],
  environment: { readonly name: string; readonly at: Location } | undefined,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] {
  const runs = works.some((work) => work.type === 'activity' && work.activity.at.path !== environment?.at.path)
  if (!runs || environment === undefined) return []
  const activity = {
    kind: 'install',
    note: `runs in the declared environment ${environment.name}`.slice(0, 200),
    at: environment.at,
    ...uncalled,
    detail: {},
  } as const
  return [{ type: 'activity', activity: inScope(activity, scope, terrain) }]
}
