import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Automation, Trigger } from '../model/automation.ts'
import type { Facts } from '../model/facts.ts'
import { placeOf } from '../model/location.ts'
import type { Probe } from '../model/probe.ts'
import { startedBy } from './parts/chains.ts'
import { watchersOf } from './parts/drift-checks.ts'
import { isDrivenBy } from './parts/driven-by.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { ownRetraining, type OwnRetraining } from './parts/own-watches.ts'

const params = z.strictObject({})

/** Whether retraining starts by itself on a condition over production metrics or new data. */
export const retrainingTriggeredByMetrics: Probe<z.infer<typeof params>> = {
  id: 'retraining-triggered-by-metrics',
  question: 'Does retraining start by itself on a condition over production metrics or new data?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const all = occurrencesOf(facts)
    const trains = ofKind(all, ['train'])
    const trainers = new Set(trains.map((one) => one.automation))
    const retraining = [...trains, ...dispatchesTo(facts, trainers)]
    const started = [...retraining, ...pipelineStarts(all, trains)]
    const signalled = started.filter(({ automation }) => automation.triggers.some(isSignal))
    if (signalled.length > 0) return yes(...evidenceOf(signalled.slice(0, 3)))
    for (const watcher of watchersOf(facts)) {
      const driven = [
        ...started.filter((one) => isDrivenBy(facts, one, watcher)),
        ...trains.filter((one) => followsFailure(one, watcher)),
      ]
      if (driven.length > 0) return yes(...evidenceOf([watcher]), ...evidenceOf(driven.slice(0, 2)))
    }
    const own = ownRetraining(facts)
    const unasked = own.filter(({ onRequest }) => !onRequest).flatMap(({ check, training }) => [check, training])
    if (unasked.length > 0) return yes(...evidenceFrom(unasked.slice(0, 4), 'used'))
    return unseen(facts, trains) ?? awaiting(own) ?? nearMiss(trains, retraining)
  },
}

function dispatchesTo(facts: Facts, trainers: ReadonlySet<Automation>): readonly Occurrence[] {
  return ofKind(occurrencesOf(facts), ['dispatch']).filter((one) =>
    startedBy(facts, one).some((started) => trainers.has(started)),
  )
}

/** Started when a measure of production crossed a line, or when data arrived. */
function isSignal({ event }: Trigger): boolean {
  return event === 'alert' || event === 'new-data'
}

/** Starts of a platform's pipeline, where automation elsewhere shows that its pipelines train. */
function pipelineStarts(all: readonly Occurrence[], trains: readonly Occurrence[]): readonly Occurrence[] {
  const handing = ofKind(all, ['dispatch', 'deploy'], ['pipeline'])
  const tools = new Set(
    handing
      .filter((one) => trains.some(({ job }) => job === one.job))
      .flatMap(({ activity }) => (activity.tool === undefined ? [] : [activity.tool])),
  )
  return handing.filter(({ activity }) => activity.kind === 'dispatch' && tools.has(activity.tool ?? ''))
}

/** A workflow that trains when the one that watches has failed. */
function followsFailure({ activity, job, automation }: Occurrence, watcher: Occurrence): boolean {
  const follows = automation.triggers.some(
    ({ event, detail }) =>
      event === 'workflow_run' &&
      (detail ?? '')
        .replace(/^after /, '')
        .split(', ')
        .includes(watcher.automation.name),
  )
  const conditions = `${job.condition ?? ''} ${activity.detail['if'] ?? ''}`
  return follows && /workflow_run\.conclusion\s*(?:==\s*'failure'|!=\s*'success')/.test(conditions)
}

function unseen(facts: Facts, trains: readonly Occurrence[]): Answer | undefined {
  const listening = trains.filter((one) =>
    one.activity.triggers.some((trigger) => trigger.event === 'repository_dispatch'),
  )
  const heard = new Set(ofKind(occurrencesOf(facts), ['dispatch']).flatMap((one) => startedBy(facts, one)))
  const awaited = listening.find((one) => !heard.has(one.automation))
  if (awaited !== undefined) {
    return unknown({
      what: 'who sends the repository_dispatch that starts retraining',
      reason: 'delegated',
      detail: `${awaited.automation.path} listens; no sender is in the repository`,
    })
  }
  const hidden = hiddenWork(facts, { on: 'any', kinds: ['train'], suggests: /drift|monitor|retrain/i })
  return trains.length === 0 && facts.roles.training.length > 0 && hidden.length > 0 ? unknown(...hidden) : undefined
}

/** A service that looks, and retrains on what it finds, when somebody outside asks it to. */
function awaiting([own]: readonly OwnRetraining[]): Answer | undefined {
  if (own === undefined) return undefined
  return unknown({
    what: 'who asks the service to look, and when',
    reason: 'delegated',
    detail: `it looks at ${placeOf(own.check.at)} and retrains on what it finds, each time it is asked to`,
  })
}

function nearMiss(trains: readonly Occurrence[], retraining: readonly Occurrence[]): Answer {
  const scheduled = trains.filter(({ activity }) => activity.triggers.some(({ kind }) => kind === 'schedule'))
  if (scheduled.length > 0) {
    return no('Retraining is scheduled, not driven by production metrics or new data.', evidenceOf(scheduled))
  }
  const sent = retraining.filter(({ activity }) => activity.kind === 'dispatch')
  if (sent.length > 0) return no('Retraining is dispatched, but not on a condition over production.', evidenceOf(sent))
  if (trains.length === 0) return no()
  return no('Automation trains, but no condition over production starts it.', evidenceOf(trains))
}

function evidenceOf(occurrences: readonly Occurrence[]) {
  return evidenceFrom(
    occurrences.map((one) => one.activity),
    'automated',
  )
}
