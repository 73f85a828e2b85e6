import type { Activity } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Scope } from '../scope.ts'
import type { FoundWork } from './merge-works.ts'

/** Something a pipeline does that no command stands for: it asks a person, keeps files, shifts traffic. */
export function plainWork(kind: Activity['kind'], note: string, at: Location, scope: Scope): FoundWork {
  const { via, tolerant, conditional, triggers } = scope
  return {
    work: { type: 'activity', activity: { kind, note, at, via, tolerant, conditional, triggers, detail: {} } },
    triggers,
  }
}
