import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer, Evidence } from '../model/answer.ts'
import type { TrackerUse } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'

const params = z.strictObject({})

/** Whether training logs parameters or metrics, by default, to a tracker that others can see. */
export const trainingTracked: Probe<z.infer<typeof params>> = {
  id: 'training-tracked',
  question: 'Does training log its parameters or metrics to a tracker meant to be shared?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const uses = facts.trackers.filter((use) => use.activity.kind === 'track')
    const shared = uses.filter((use) => use.shared === 'yes')
    if (shared.length > 0) return yes(...shared.slice(0, 5).map(evidenceOf))
    const open = uses.filter((use) => use.shared === 'unknown')
    const [first] = open
    if (first !== undefined) {
      return unknown({ what: 'where the tracker keeps its runs', reason: 'not-collected', detail: first.because })
    }
    const elsewhere = trainedElsewhere(facts)
    if (elsewhere !== undefined) return unknown(elsewhere)
    const [local] = uses
    if (local === undefined) return no()
    return no(`Training calls a tracker, but what it logs stays where it runs: ${local.because}.`, [evidenceOf(local)])
  },
}

function evidenceOf({ activity, because }: TrackerUse): Evidence {
  return {
    note: `${activity.note} (${because})`,
    strength: activity.triggers.length > 0 ? 'automated' : 'used',
    at: activity.at,
    ...(activity.via.length === 0 ? {} : { via: activity.via }),
  }
}
