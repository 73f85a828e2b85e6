import type { Activity } from '../../model/activity.ts'
import type { EntryPoint, Facts, Handler, ScheduledWork } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'
import { startedBy } from './chains.ts'
import { isHeldBack, trainsAnyway } from './held-back.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'
import { getsOutsideData, readsOwnRecord } from './production-inputs.ts'

/** What watches production without automation: comparisons with a reference, among all that is done beside them. */
export interface OwnWatch {
  readonly by: 'service' | 'schedule' | 'program'
  readonly checks: readonly Activity[]
  readonly activities: readonly Activity[]
  /** It looks when somebody asks it to, not with every prediction. */
  readonly onRequest?: boolean
}

/** Comparisons by the service itself, on a schedule in the code, and by programs that repeat them. */
export function ownWatches(facts: Facts): readonly OwnWatch[] {
  const watches: readonly OwnWatch[] = [
    ...facts.handlers.map(
      (one) =>
        ({
          by: 'service',
          checks: servedChecks(facts, one),
          onRequest: !answersWithPredictions(one),
          ...only(one),
        }) as const,
    ),
    ...facts.schedules.map((one) => ({ by: 'schedule', checks: scheduledChecks(facts, one), ...only(one) }) as const),
    ...facts.entryPoints.map((one) => ({ by: 'program', checks: repeatedChecks(facts, one), ...only(one) }) as const),
  ]
  return watches.filter(({ checks }) => checks.length > 0)
}

const tells = /drift|retrain|degrad|decay|psi\b/i

/** A training that starts only where something was found, with what looked. */
export interface OwnRetraining {
  readonly check: Activity
  readonly training: Activity
  readonly onRequest: boolean
}

/** Trainings that one of these starts only where it found something, by itself or by an automation. */
export function ownRetraining(facts: Facts): readonly OwnRetraining[] {
  const trainers = new Set(ofKind(occurrencesOf(facts), ['train']).map(({ automation }) => automation))
  const trains = (one: Activity): boolean =>
    one.kind === 'train' ||
    (one.kind === 'dispatch' && startedBy(facts, { activity: one }).some((started) => trainers.has(started)))
  return ownWatches(facts).flatMap(({ checks: [check], activities, onRequest = false }) => {
    const training = activities.find((one) => (isHeldBack(one) || isAsked(one)) && trains(one))
    return training === undefined || check === undefined ? [] : [{ check, training, onRequest }]
  })
}

function isAsked({ conditional, detail: { guard, under } }: Activity): boolean {
  return conditional && tells.test(`${guard ?? ''} ${under ?? ''}`)
}

function only({ activities }: Pick<OwnWatch, 'activities'>): Pick<OwnWatch, 'activities'> {
  return { activities }
}

function answersWithPredictions({ scores, activities }: Handler): boolean {
  return scores && activities.some(({ kind }) => kind === 'predict')
}

/** Comparisons that the service makes on what it has recorded, or on what it is asked while it answers. */
function servedChecks(facts: Facts, handler: Handler): readonly Activity[] {
  const answers = answersWithPredictions(handler)
  return handler.activities.filter(
    (activity) =>
      activity.kind === 'detect-drift' &&
      (answers || getsOutsideData(facts, activity) || readsOwnRecord(facts, activity)),
  )
}

/** Comparisons that the repository puts on a schedule by itself; one that comes before a training in any case looks at what is trained on. */
function scheduledChecks(facts: Facts, { activities }: ScheduledWork): readonly Activity[] {
  if (activities.some(trainsAnyway)) return []
  return activities.filter((activity) => activity.kind === 'detect-drift' && getsOutsideData(facts, activity))
}

const repeats =
  /^\s*while\s+(?:True|1)\s*:|\bschedule\.every\(|\b(?:Blocking|Background|AsyncIO)Scheduler\(|\brepeat_every\(/m

/** Comparisons of a program that repeats them by itself, and that an image or a compose file of the repository starts. */
function repeatedChecks(facts: Facts, { path, language, activities }: EntryPoint): readonly Activity[] {
  const checks = language === 'python' ? activities.filter(({ kind }) => kind === 'detect-drift') : []
  const text = checks.length === 0 ? undefined : facts.files.text(path)
  if (text?.state !== 'seen' || !repeats.test(text.value)) return []
  const started = new Set(facts.started.map(({ at }) => placeOf(at)))
  return checks.filter((check) => started.has(placeOf(check.at)) && getsOutsideData(facts, check))
}
