import * as z from 'zod'
import type { Activity } from '../model/activity.ts'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Unseen } from '../model/facet.ts'
import type { Facts } from '../model/facts.ts'
import { placeOf } from '../model/location.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork, speaksOfTraining } from './parts/hidden.ts'
import { isStarted, occurrencesOf, ofKind } from './parts/occurrences.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'
import { isSentAway } from './parts/training-platforms.ts'

const params = z.strictObject({})

/** Whether automation, dispatched by hand included, fits a model of the project or submits that to a service. */
export const trainingAutomated: Probe<z.infer<typeof params>> = {
  id: 'training-automated',
  question: 'Does automation run training, here or on a service it submits to?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const runs = ofKind(occurrencesOf(facts), ['train']).filter((one) => isStarted(one, 'any'))
    if (runs.length > 0)
      return yes(
        ...evidenceFrom(
          runs.map((one) => one.activity),
          'automated',
        ),
      )
    const hidden = hiddenWork(facts, {
      on: 'any',
      kinds: ['train'],
      suggests: speaksOfTraining,
    })
    if (hidden.length > 0) return unknown(...hidden)
    const submitted = facts.roles.training.length === 0 ? [] : submittedUnread(facts)
    if (submitted.length > 0) return unknown(...submitted)
    const elsewhere = trainedElsewhere(facts)
    if (elsewhere !== undefined) return unknown(elsewhere)
    const [first] = facts.roles.training
    if (first === undefined) return no()
    return no('Training code exists, but no automation runs it.', [
      { note: 'fits a model; started by people', strength: 'used', at: { path: first } },
    ])
  },
}

const followed = new Set<string>(['train', 'evaluate', 'predict', 'load-model', 'track', 'register', 'data'])

/** Pipelines that code submits to a platform for machine learning, where nothing of what they run could be read: their steps are registered there. */
function submittedUnread(facts: Facts): readonly Unseen[] {
  return ofKind(occurrencesOf(facts), ['dispatch'], ['pipeline'])
    .filter((one) => isStarted(one, 'any') && isSentAway(one.activity))
    .filter(({ job }) => !job.activities.some(({ kind }) => followed.has(kind)))
    .filter(({ activity }) => !isBroken(activity, facts))
    .map(({ activity }) => ({
      what: 'what the submitted pipeline runs',
      reason: 'delegated' as const,
      detail: `submitted at ${placeOf(activity.at)}; its steps are not in this repository, or are found by their names`,
    }))
}

/** The specification that is submitted names files which are not there: the platform turns it down. */
function isBroken({ detail }: Activity, { notes }: Facts): boolean {
  const specs = (detail['command'] ?? '')
    .split(/[\s"'=]+/)
    .flatMap((word) => /[\w-][\w./-]*\.ya?ml$/.exec(word)?.[0] ?? [])
  return notes.some(
    ({ path, message }) =>
      path !== undefined &&
      message.endsWith('does not exist at this commit.') &&
      specs.some((spec) => path === spec || path.endsWith(`/${spec}`)),
  )
}
