import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Facts } from '../model/facts.ts'
import { placeOf } from '../model/location.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'

const params = z.strictObject({})

/** Whether the compute that trains is declared as code: the runner of an automation that trains, or a compute specification. */
export const computeDeclared: Probe<z.infer<typeof params>> = {
  id: 'compute-declared',
  question: 'Is the compute that trains declared as code?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const trains = ofKind(occurrencesOf(facts), ['train'])
    const here = trains.filter((one) => !isSubmitted(one.activity, one.job.activities) && !isOnServer(one))
    if (here.length > 0) {
      return yes(
        ...here.slice(0, 3).map(({ activity, job, automation }) => ({
          note: job.runner === undefined ? `${automation.system} trains` : `the job ${job.id} trains on ${job.runner}`,
          strength: 'automated' as const,
          at: job.at,
          ...(activity.via.length === 0 ? {} : { via: activity.via }),
        })),
      )
    }
    const automated = occurrencesOf(facts).flatMap(({ activity }) => (isForTraining(activity) ? [activity] : []))
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const declared = [...specified(facts), ...clustersOfPipelines(facts)]
    if (declared.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    const hidden = hiddenWork(facts, {
      on: 'any',
      kinds: ['train', 'provision'],
      suggests: /train|compute|cluster|batch-?job|run-?model/i,
    })
    if (hidden.length > 0) return unknown(...hidden)
    const elsewhere = trainedElsewhere(facts)
    if (elsewhere !== undefined) return unknown(elsewhere)
    const [sent] = trains
    if (sent === undefined) return no()
    return no('Automation submits training, but nothing here says on which compute it runs.', [
      { note: sent.activity.note, strength: 'automated', at: sent.activity.at, via: sent.activity.via },
    ])
  },
}

/** A server of one's own runs it: what that runs on is said elsewhere, if at all. */
function isOnServer({ job, automation }: Occurrence): boolean {
  return automation.system === 'other' && job.runner === undefined
}

/** Compute for training that files, pipelines and code outside tests name, whether or not automation gets there. */
function specified(facts: Facts): readonly Activity[] {
  return [
    ...facts.declarations,
    ...facts.entryPoints.flatMap((entry) => entry.activities),
    ...facts.code.filter((unit) => !unit.test).flatMap((unit) => unit.activities),
  ].filter(isForTraining)
}

/** Whose pipelines run on the cluster they are sent to, whatever that is. */
const onClusters = new Set(['kubeflow', 'argo'])

/** The declared clusters, where what trains is sent to one as a pipeline. */
function clustersOfPipelines(facts: Facts): readonly Activity[] {
  if (facts.roles.training.length === 0) return []
  const coded = [...facts.entryPoints, ...facts.code.filter((unit) => !unit.test)].flatMap((one) => one.activities)
  const sent = [...occurrencesOf(facts).map(({ activity }) => activity), ...coded].some(
    ({ kind, subject, tool }) => kind === 'dispatch' && subject === 'pipeline' && onClusters.has(tool ?? ''),
  )
  return sent ? facts.declarations.filter(({ detail }) => detail['cluster'] === 'yes') : []
}

function isForTraining({ kind, detail }: Activity): boolean {
  return kind === 'provision' && detail['for'] === 'training'
}

/** Training runs in a pipeline that a service is handed: the runner only sends it there. */
function isSubmitted(training: Activity, beside: readonly Activity[]): boolean {
  // What is compiled here runs where the pipeline is run, whichever step sends it there.
  if (training.detail['compiled'] === 'yes') return true
  const way = bare(training.via)
  return beside.some(({ kind, subject, via, at }) => {
    if ((kind !== 'dispatch' && kind !== 'deploy') || subject !== 'pipeline') return false
    // The way to the call that submits and the way to what it submits part only inside the code that does both.
    if (via.length === 0) return training.via[0] === placeOf(at)
    return bare(via)
      .slice(0, 2)
      .every((step, index) => way[index] === step)
  })
}

/** A way without the hop to the script itself, which is left out where the activity stands in that script. */
function bare(via: readonly string[]): readonly string[] {
  return via.filter((step) => !step.startsWith('python '))
}
