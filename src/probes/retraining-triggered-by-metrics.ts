import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'

const params = z.strictObject({})
const watching = ['monitor', 'detect-drift'] as const

/** Whether retraining starts by itself on a condition over production metrics or new data. */
export const retrainingTriggeredByMetrics: Probe<z.infer<typeof params>> = {
  id: 'retraining-triggered-by-metrics',
  question: 'Does retraining start by itself on a condition over production metrics or new data?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const all = occurrencesOf(facts)
    const trains = ofKind(all, ['train'])
    const watchers = ofKind(all, watching)
    const driven = [...trains, ...ofKind(all, ['dispatch'])].filter(
      (one) => one.activity.conditional && watchers.some((watcher) => watcher.automation === one.automation),
    )
    if (trains.length > 0 && driven.length > 0)
      return yes(
        ...evidenceFrom(
          driven.map((one) => one.activity),
          'automated',
        ),
      )
    const awaited = trains.filter((one) =>
      one.activity.triggers.some((trigger) => trigger.event === 'repository_dispatch'),
    )
    if (awaited.length > 0) {
      return unknown({
        what: 'who sends the repository_dispatch that starts retraining',
        reason: 'delegated',
        detail: `${awaited[0]?.automation.path ?? ''} listens; no sender is in the repository`,
      })
    }
    const hidden =
      trains.length === 0 ? hiddenWork(facts, { on: 'any', kinds: ['train'], suggests: /train|drift|monitor/i }) : []
    if (hidden.length > 0) return unknown(...hidden)
    return nearMiss(trains)
  },
}

function nearMiss(trains: readonly Occurrence[]): Answer {
  const scheduled = activitiesOn(trains, 'schedule')
  if (scheduled.length > 0) {
    return no(
      'Retraining is scheduled, not driven by production metrics or new data.',
      evidenceFrom(scheduled, 'automated'),
    )
  }
  if (trains.length === 0) return no()
  return no(
    'Automation trains, but no condition over production starts it.',
    evidenceFrom(
      trains.map((one) => one.activity),
      'automated',
    ),
  )
}

function activitiesOn(occurrences: readonly Occurrence[], kind: 'schedule'): readonly Activity[] {
  return occurrences
    .map((one) => one.activity)
    .filter((activity) => activity.triggers.some((trigger) => trigger.kind === kind))
}
