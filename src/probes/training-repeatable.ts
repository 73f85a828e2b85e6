import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'

const params = z.strictObject({})

/** Whether training has an entry point that anyone, or a machine, can start again without a manual step. */
export const trainingRepeatable: Probe<z.infer<typeof params>> = {
  id: 'training-repeatable',
  question: 'Is training a repeatable entry point rather than a notebook run by hand?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const automated = ofKind(occurrencesOf(facts), ['train']).map((one) => one.activity)
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const entries = facts.entryPoints.filter((entry) => entry.activities.some((activity) => activity.kind === 'train'))
    const scripts = entries.filter((entry) => entry.language !== 'notebook')
    const trains = scripts.flatMap((entry) => entry.activities.filter((activity) => activity.kind === 'train'))
    if (trains.length > 0) return yes(...evidenceFrom(trains, 'used'))
    const elsewhere = trainedElsewhere(facts)
    if (elsewhere !== undefined) return unknown(elsewhere)
    const [notebook] = entries
    if (notebook === undefined) return no()
    return no('Training exists only in a notebook that people run.', [
      { note: 'a notebook that fits a model', strength: 'used', at: { path: notebook.path } },
    ])
  },
}
