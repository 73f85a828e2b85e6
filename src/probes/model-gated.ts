import * as z from 'zod'
import type { ActivityKind } from '../model/activity.ts'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { upstreamOf } from './parts/steps-of.ts'

const params = z.strictObject({})

/** Whether automation stops on a model that is not good enough. */
export const modelGated: Probe<z.infer<typeof params>> = {
  id: 'model-gated',
  question: 'Does automation evaluate the model it trained and stop on a bad one?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const all = occurrencesOf(facts)
    const gates = ofKind(all, ['gate'])
      .filter((one) => !isOfWatch(one) && !standsAlone(one))
      .map((one) => one.activity)
    // What is withheld stays so where a failure is forgotten.
    const stopping = gates.filter(({ tolerant, detail }) => !tolerant || detail['withholds'] !== undefined)
    if (stopping.length > 0) return yes(...evidenceFrom(stopping, 'automated'))
    if (gates.length > 0)
      return no('A gate on the model exists, but its failure does not stop the run.', evidenceFrom(gates, 'automated'))
    const hidden =
      ofKind(all, ['train']).length === 0
        ? hiddenWork(facts, { on: 'any', kinds: ['gate'], suggests: /train|evaluat/i })
        : []
    if (hidden.length > 0) return unknown(...hidden)
    const idle = facts.entryPoints
      .flatMap((entry) => entry.activities)
      .filter(({ kind, detail }) => kind === 'gate' && detail['decides'] === undefined && detail['stops'] === undefined)
    if (idle.length > 0)
      return no('A gate on the model exists, but no automation reaches it.', evidenceFrom(idle, 'used'))
    return no()
  },
}

/** The end of a check on production, which ends in failure to have a new model trained: it stops no model. */
function isOfWatch({ activity, job }: Occurrence): boolean {
  const before = job.activities.slice(0, job.activities.indexOf(activity))
  const watched = before.some((one) => one.kind === 'detect-drift' && one.at.path === activity.at.path)
  return watched && !before.some(({ kind }) => kind === 'train')
}

const making: ReadonlySet<ActivityKind> = new Set(['train', 'register', 'publish', 'deploy', 'shift-traffic'])

/** Started by the clock alone, with no model made, kept or released before or after it: it looks at one that is in use, and holds none back. */
function standsAlone({ activity, job, automation }: Occurrence): boolean {
  if (!activity.triggers.every(({ kind }) => kind === 'schedule' || kind === 'manual')) return false
  if (automation.triggers.some(({ event }) => event === 'workflow_run')) return false
  const around = automation.jobs.filter(
    (one) => upstreamOf(job, automation).includes(one) || upstreamOf(one, automation).includes(job),
  )
  return !around.some(({ activities }) => activities.some(({ kind }) => making.has(kind)))
}
