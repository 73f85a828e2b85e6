import type { Job, Trigger } from '../../../model/automation.ts'
import { mergeWorks, type FoundWork } from './merge-works.ts'
import { uniqueTriggers } from './trigger-key.ts'

/** A job as one start of its pipeline runs it. */
export interface StartedJob extends Omit<Job, 'triggers' | 'activities' | 'delegated'> {
  /** Undefined where what starts it is kept elsewhere. */
  readonly trigger: Trigger | undefined
  readonly works: readonly FoundWork[]
}

/** The jobs behind several starts: the same job of each is one job under all their triggers, tolerant where it always is. */
export function jobsOfStarts(started: readonly StartedJob[]): readonly Job[] {
  const groups = new Map<string, StartedJob[]>()
  for (const one of started) {
    const key = JSON.stringify([one.id, one.environment ?? ''])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { id, name, condition, environment, runner, at } = first
    return [
      {
        id,
        name,
        needs: [...new Set(group.flatMap(({ needs }) => needs))],
        condition,
        environment,
        runner,
        tolerant: group.every(({ tolerant }) => tolerant),
        triggers: uniqueTriggers(group.flatMap(({ trigger }) => trigger ?? [])),
        at,
        ...mergeWorks(
          group.flatMap(({ works }) => works),
          (triggers) => triggers,
          runner,
        ),
      },
    ]
  })
}
