import type { Location } from './location.ts'

/** Why a run starts. `change`: a push or pull request; `release`: a tag or release; `event`: another program's or workflow's doing; `manual`: a person. */
export type TriggerKind = 'change' | 'release' | 'schedule' | 'event' | 'manual'

export interface Trigger {
  readonly kind: TriggerKind
  /** The event's name as its system says it: `push`, `pull_request`, `schedule`, `repository_dispatch`, `workflow_run` ... */
  readonly event: string
  /** The cron line, event types or branch filter, for people. */
  readonly detail?: string | undefined
  readonly at: Location
}

/** Change-triggered: runs on pushes or pull requests of the default branch. Catalogue, "Words". */
export function isChange(trigger: Trigger): boolean {
  return trigger.kind === 'change'
}

/** Automatic: starts without a person and outside pull requests. Catalogue, "Words". */
export function isAutomatic(trigger: Trigger): boolean {
  if (trigger.kind === 'change') return trigger.event === 'push'
  return trigger.kind !== 'manual'
}
