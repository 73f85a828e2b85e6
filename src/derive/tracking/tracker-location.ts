import type { Activity } from '../../model/activity.ts'
import type { Location } from '../../model/location.ts'
import { placeOf } from '../../model/location.ts'
import type { DeclaredPlace } from './declared-places.ts'
import { trackingPlace } from './tracking-place.ts'

/** Whether what a tracker logs ends where others can see it. */
export interface TrackerLocation {
  readonly shared: 'yes' | 'no' | 'unknown'
  readonly because: string
  readonly at?: Location | undefined
}

/** What the location of one tracker is decided from. */
export interface LocationClues {
  /** Calls of training code that point the tracker somewhere; `detail.location` is the place where it could be traced. */
  readonly located: readonly Activity[]
  /** What workflows, compose files, environment files and configurations set. */
  readonly declared: readonly DeclaredPlace[]
  /** The managed service whose job the code runs in. */
  readonly managed: string | undefined
  /** Where automation keeps the local store. */
  readonly kept: Location | undefined
}

/** Decides for a tracker that depends on where it is pointed (MLflow, Aim). A local default counts only where something sets a shared place. */
export function trackerLocation(clues: LocationClues): TrackerLocation {
  const { located, declared, managed, kept } = clues
  if (managed !== undefined) return { shared: 'yes', because: `it runs as a job of ${managed}, which keeps the runs` }
  const service = located.find(({ detail }) => detail['store'] === 'shared')
  if (service !== undefined) return { shared: 'yes', because: 'the code points it at a service', at: service.at }
  const verdict = located.length === 0 ? byEnvironment(declared) : byCode(located, declared)
  if (verdict.shared === 'no' && kept !== undefined) {
    return { shared: 'yes', because: 'automation keeps the local store', at: kept }
  }
  return verdict
}

function byCode(located: readonly Activity[], declared: readonly DeclaredPlace[]): TrackerLocation {
  const places = located.map(({ detail, at }) => {
    const { location } = detail
    return { at, location, place: location === undefined ? undefined : trackingPlace(location) }
  })
  const shared = places.find(({ place }) => place?.kind === 'shared')
  if (shared !== undefined) return { shared: 'yes', because: 'the code points it at a server', at: shared.at }
  const open = places.find(({ place }) => place === undefined || place.kind === 'variable')
  if (open === undefined) {
    const [local] = places
    return { shared: 'no', because: `the code points it at ${local?.location ?? 'a local store'}`, at: local?.at }
  }
  return byVariable(open, declared)
}

function byVariable(
  open: { readonly at: Location; readonly place: ReturnType<typeof trackingPlace> | undefined },
  declared: readonly DeclaredPlace[],
): TrackerLocation {
  const set = declared.find(({ value }) => leadsToOthers(value))
  if (set !== undefined) return { shared: 'yes', because: `${placeOf(set.at)} sets a shared location`, at: set.at }
  const { place } = open
  if (place?.kind === 'variable' && place.otherwise !== '') {
    if (place.otherwise === undefined)
      return { shared: 'yes', because: `the environment sets its location (${place.name})`, at: open.at }
    if (trackingPlace(place.otherwise).kind === 'shared')
      return { shared: 'yes', because: 'its default is a server', at: open.at }
    return { shared: 'no', because: `nothing sets ${place.name}, whose default is ${place.otherwise}`, at: open.at }
  }
  const [local] = declared.filter(({ value }) => trackingPlace(value).kind === 'local')
  if (local !== undefined)
    return { shared: 'no', because: `${placeOf(local.at)} points it at ${local.value || 'nothing'}`, at: local.at }
  return { shared: 'unknown', because: 'the place it is pointed at could not be traced', at: open.at }
}

/** Code that points it nowhere follows the variable of its tool, and without one keeps a folder beside itself. */
function byEnvironment(declared: readonly DeclaredPlace[]): TrackerLocation {
  const set = declared.find(({ value, environment }) => environment && leadsToOthers(value))
  if (set !== undefined) return { shared: 'yes', because: `${placeOf(set.at)} sets a shared location`, at: set.at }
  return { shared: 'no', because: 'nothing points it at a shared location, so it keeps a local folder' }
}

/** A place that others reach, or a variable that is such a place where nobody sets it: `${URI:-http://mlflow:5000}`. */
function leadsToOthers(value: string): boolean {
  const place = trackingPlace(value)
  if (place.kind !== 'variable') return place.kind === 'shared'
  return place.otherwise !== undefined && trackingPlace(place.otherwise).kind === 'shared'
}
