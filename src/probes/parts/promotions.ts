import type { CodeUnit, Facts } from '../../model/facts.ts'
import { ofKind } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'

const fromRegistry =
  /models:\/|get_latest_versions|get_model_version_by_alias|search_model_versions|use_artifact|use_model|Model\.get_model_path|hub\.get|\bversion\s*=\s*(?:ModelStages\.|["'](?:production|staging|latest)["'])/

/** One version by its number: promoting another changes nothing there. */
const pinned = /models:\/[^"'\s@]{1,200}\/(?:\d+|\{[\w.]*version[\w.]*\})(?=["'])/gi

/** Promotions in a registry out of which the serving code loads its model: moving the stage or alias changes what answers. */
export function promotionsOf(occurrences: readonly Occurrence[], facts: Facts): readonly Occurrence[] {
  const promotions = ofKind(occurrences, ['publish'], ['model']).filter((one) => isStarted(one, occurrences, facts))
  if (promotions.length === 0) return []
  const scored = scoredOnSchedule(occurrences)
  const readers = facts.code.filter(
    (unit) => readsRegistry(unit, facts) && (scored.has(unit.path) || isServed(unit, facts)),
  )
  return promotions.filter(({ activity }) =>
    readers.some(
      ({ path, activities }) =>
        path !== activity.at.path &&
        activities.some(({ kind, tool }) => kind === 'load-model' && tool !== undefined && tool === activity.tool),
    ),
  )
}

const scheduled =
  /\b(?:cron\w*|interval|rrule|schedules?|schedule_interval|timetable)\b["']?\s*[=:(]|--(?:cron|interval|rrule)\b/

/** What a pipeline does that is only handed over happens where a schedule or somebody's dispatch starts it: nobody waits for its end here. */
function isStarted({ activity, job }: Occurrence, all: readonly Occurrence[], facts: Facts): boolean {
  const handed = job.activities.filter(({ kind, subject }) => kind === 'deploy' && subject === 'pipeline')
  if (!activity.tolerant || handed.length === 0) return true
  const tools = new Set(handed.map(({ tool }) => tool))
  if (ofKind(all, ['dispatch'], ['pipeline']).some((one) => tools.has(one.activity.tool))) return true
  return handed.some(({ at, detail }) => {
    const text = facts.files.text(at.path)
    return scheduled.test(
      `${detail['command'] ?? ''}\n${text?.state === 'seen' ? text.value.replace(/^\s*#.*$/gm, '') : ''}`,
    )
  })
}

/** Scoring code whose model is loaded by automation that starts by the clock and trains nothing: each run asks the registry anew. */
function scoredOnSchedule(occurrences: readonly Occurrence[]): ReadonlySet<string> {
  return new Set(
    ofKind(occurrences, ['load-model'])
      .filter(({ activity }) => activity.triggers.some(({ kind }) => kind === 'schedule'))
      .filter(({ job }) => !job.activities.some(({ kind }) => kind === 'train'))
      .map(({ activity }) => activity.at.path),
  )
}

/** Code that scores and reads its model by registry name; training and tests that do so serve nobody. */
function readsRegistry({ path, test, activities }: CodeUnit, facts: Facts): boolean {
  if (test || activities.some(({ kind }) => kind === 'train')) return false
  const answers = facts.roles.scoring.some((at) => at.path === path) || facts.roles.application.includes(path)
  if (!answers || !activities.some(({ kind }) => kind === 'load-model')) return false
  const text = facts.files.text(path)
  return text?.state === 'seen' && fromRegistry.test(text.value.replace(pinned, ''))
}

/** A server, or code it imports. */
function isServed({ path }: CodeUnit, facts: Facts): boolean {
  return facts.code.some(
    (one) => one.activities.some(({ kind }) => kind === 'serve') && (one.path === path || one.imports.includes(path)),
  )
}
