import type { Activity } from '../../../model/activity.ts'
import type { Delegation, Trigger } from '../../../model/automation.ts'
import type { Work } from '../scope.ts'
import { withoutPassing } from './own-machine.ts'
import { keyOf } from './trigger-key.ts'

/** A work with the triggers it was found under, for callees that carry none themselves. */
export interface FoundWork {
  readonly work: Work
  readonly triggers: readonly Trigger[]
}

/** What a job does, each thing once: the same thing found for several matrix values or triggers is one activity under all of them. */
export function mergeWorks(
  found: readonly FoundWork[],
  narrow: (triggers: readonly Trigger[]) => readonly Trigger[],
  runner?: string,
) {
  const activities = new Map<string, Activity[]>()
  const delegated = new Map<string, Delegation>()
  for (const { work, triggers } of found) {
    if (work.type === 'delegated') {
      const key = JSON.stringify([work.callee, work.hints, work.at])
      const before = delegated.get(key)
      const { callee, hints, at } = work
      delegated.set(key, { callee, hints, at, triggers: narrow(union(before?.triggers ?? [], triggers)) })
      continue
    }
    const { kind, tool, subject, note, at, via, detail } = work.activity
    const key = JSON.stringify([kind, tool, subject, note, at, via, detail])
    activities.set(key, [...(activities.get(key) ?? []), work.activity])
  }
  const merged = withoutPassing(
    [...activities.values()].flatMap((same) => oneOf(same, narrow)),
    runner,
  )
  return {
    activities: merged.some(submits) ? merged : merged.filter(({ detail }) => detail['compiled'] === undefined),
    delegated: [...delegated.values()],
  }
}

/** Hands a pipeline to the service that runs it: what is only compiled beside it does nothing. */
function submits({ kind, subject, detail }: Activity): boolean {
  return (kind === 'dispatch' || kind === 'deploy') && subject === 'pipeline' && detail['compiled'] === undefined
}

/** The certain form first; what holds under a condition or is swallowed stays only for triggers where it is not certain anyway. */
function oneOf(
  same: readonly Activity[],
  narrow: (triggers: readonly Trigger[]) => readonly Trigger[],
): readonly Activity[] {
  const forms = new Map<string, Activity>()
  for (const activity of same) {
    const key = `${Number(activity.conditional)}${Number(activity.tolerant)}`
    const before = forms.get(key)
    forms.set(key, before === undefined ? activity : { ...before, triggers: union(before.triggers, activity.triggers) })
  }
  const kept: Activity[] = []
  for (const [, activity] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const covered = new Set(kept.flatMap((one) => one.triggers.map(keyOf)))
    const left = activity.triggers.filter((trigger) => !covered.has(keyOf(trigger)))
    if (left.length > 0 || kept.length === 0) kept.push({ ...activity, triggers: narrow(left) })
  }
  return kept
}

function union(left: readonly Trigger[], right: readonly Trigger[]): readonly Trigger[] {
  const keys = new Set(left.map(keyOf))
  return [...left, ...right.filter((trigger) => !keys.has(keyOf(trigger)))]
}
