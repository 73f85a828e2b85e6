import type { Activity } from '../../model/activity.ts'
import type { Automation } from '../../model/automation.ts'
import type { CodeUnit, EntryPoint, Files, Roles, TrackerUse } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'
import type { Meanings } from '../meaning/meanings.ts'
import { importClosure } from '../roles/import-closure.ts'
import { aroundTraining } from './around-training.ts'
import { configuredTrackers } from './configured-trackers.ts'
import { declaredPlaces, type DeclaredPlace } from './declared-places.ts'
import { keptRuns } from './kept-runs.ts'
import { managedBy, managedJob, managedPlaces } from './managed-jobs.ts'
import { pipelineMetrics } from './pipeline-metrics.ts'
import { switchedOn } from './switched-on.ts'
import { trackerLocation, type TrackerLocation } from './tracker-location.ts'

/** What trackers are found and judged in. */
export interface TrackingInput {
  readonly files: Files
  readonly units: readonly CodeUnit[]
  readonly automations: readonly Automation[]
  readonly entryPoints: readonly EntryPoint[]
  readonly roles: Pick<Roles, 'training'>
  readonly meanings: Pick<Meanings, 'locationsOf' | 'call'>
}

/** Every tracker call of training code and every model logged to a tracker, in scripts and in automation that trains, and whether what it logs is shared. */
export function trackersOf(input: TrackingInput): readonly TrackerUse[] {
  if (input.roles.training.length === 0 && !trainsSomewhere(input.automations)) return []
  const scripted = input.roles.training.some((path) => !path.endsWith('.ipynb'))
  // Where scripts train, what somebody once tried in a notebook says nothing of how they are tracked.
  const around = aroundTraining(input.units, input.roles.training).filter(
    ({ path }) => !scripted || !path.endsWith('.ipynb'),
  )
  const configured = configuredTrackers(around, input.files, input.meanings)
  const coded = [...around.flatMap(({ activities }) => activities), ...configured].filter(isLogging)
  const automated = trainingJobs(input.automations).flatMap((activities) => activities.filter(isLogging))
  const seen = new Set<string>()
  const uses = [...automated, ...coded].filter(({ kind, tool, at }) => {
    const key = `${kind} ${tool ?? ''} ${at.path}:${at.line ?? 0}`
    return !seen.has(key) && seen.add(key)
  })
  const kept = keptRuns(input.automations, input.files)
  const located = around.flatMap(({ activities }) =>
    activities.filter(({ kind, detail }) => kind === 'track' && detail['locates'] === 'true'),
  )
  const submitted = managedPlaces(input.entryPoints)
  const locations = new Map<string, TrackerLocation>()
  const declared = new Map<string, readonly DeclaredPlace[]>()

  function declaredBy(tool: string): readonly DeclaredPlace[] {
    const known = declared.get(tool) ?? declaredPlaces(input.files, input.meanings.locationsOf(tool))
    declared.set(tool, known)
    return known
  }

  /** Decided once for each tool and file. */
  function locationOf(activity: Activity): TrackerLocation {
    const tool = activity.tool ?? ''
    const managed =
      managedJob(activity.at.path, input.files) ?? managedBy(activity.via) ?? submitted.get(placeOf(activity.at))
    const key = `${tool} ${activity.at.path} ${activity.detail['location'] ?? ''} ${managed ?? ''}`
    const known = locations.get(key)
    if (known !== undefined) return known
    const own = activity.detail['location'] === undefined ? [] : [activity]
    const pointing = located.filter((one) => one.tool === activity.tool)
    const decide = (by: readonly Activity[]) =>
      trackerLocation({ located: [...own, ...by], declared: declaredBy(tool), managed, kept })
    const byAll = decide(pointing)
    const beside = pointing.filter(({ at }) => at.path === activity.at.path)
    // Where other code leads cannot be traced, but the code that logs says for itself.
    const location = byAll.shared === 'unknown' && beside.length > 0 ? decide(beside) : byAll
    locations.set(key, location)
    return location
  }

  const measuring = startsOf(
    around.filter(({ activities }) => activities.some(isMeasuring)).map(({ path }) => path),
    input.units,
  )
  return [
    ...uses.map((activity) => ({ activity, ...sharingOf(activity, input.files, locationOf) })),
    ...pipelineMetrics(input.files, measuring),
  ]
}

function sharingOf(
  activity: Activity,
  files: Files,
  locationOf: (activity: Activity) => TrackerLocation,
): TrackerLocation {
  const { store, guard } = activity.detail
  if (activity.detail['default'] === 'off' && switchedOn(guard ?? '', files) === undefined) {
    return { shared: 'no', because: 'it is off unless somebody asks for it', at: activity.at }
  }
  if (store === 'by-location') return locationOf(activity)
  if (store === 'committed') {
    const committed = files.hasFolder('.dvc') || files.glob('**/dvc.yaml').length > 0
    if (!committed) return { shared: 'no', because: 'its files are not kept with the code', at: activity.at }
    return { shared: 'yes', because: 'its files are kept with the code' }
  }
  return { shared: 'yes', because: 'it logs to a shared service' }
}

/** Logs parameters, metrics or a fitted model: not only where things are kept, and not only what data went in. */
function isLogging({ kind, detail, subject }: Activity): boolean {
  if (kind === 'register') return detail['store'] === 'by-location' && subject !== 'data'
  return kind === 'track' && detail['locates'] !== 'true' && subject !== 'data'
}

/** These files, and the ones that start what stands in them by importing it. */
function startsOf(paths: readonly string[], units: readonly CodeUnit[]): readonly string[] {
  const wanted = new Set(paths)
  const closureOf = importClosure(units)
  const starting = units.filter(({ path, test }) => !test && [...closureOf(path)].some((file) => wanted.has(file)))
  return [...new Set([...paths, ...starting.map(({ path }) => path)])]
}

function isMeasuring({ kind }: Activity): boolean {
  return kind === 'train' || kind === 'evaluate' || kind === 'predict'
}

function trainingJobs(automations: readonly Automation[]): readonly (readonly Activity[])[] {
  return automations
    .filter(({ inactive }) => inactive === undefined)
    .flatMap(({ jobs }) => jobs.map(({ activities }) => activities))
    .filter((activities) => activities.some(({ kind }) => kind === 'train'))
}

function trainsSomewhere(automations: readonly Automation[]): boolean {
  return trainingJobs(automations).length > 0
}
