import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'

const params = z.strictObject({})

/** Whether training is kept as a script, module or pipeline, not only in notebooks. */
export const trainingCodeVersioned: Probe<z.infer<typeof params>> = {
  id: 'training-code-versioned',
  question: 'Does training exist as a script, module or pipeline?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const training = new Set(facts.roles.training)
    const units = facts.code.filter((unit) => training.has(unit.path))
    const scripts = units.filter((unit) => unit.language !== 'notebook')
    const trains = scripts.flatMap((unit) => unit.activities.filter((activity) => activity.kind === 'train'))
    if (trains.length > 0) return yes(...evidenceFrom(trains, 'used'))
    const [script] = scripts
    if (script !== undefined) return yes({ note: 'fits a model', strength: 'used', at: script.at })
    // A notebook that automation runs is a script.
    const run = ofKind(occurrencesOf(facts), ['train']).map((one) => one.activity)
    const unattended = run.filter((activity) => training.has(activity.at.path))
    if (unattended.length > 0) return yes(...evidenceFrom(unattended, 'automated'))
    // So is a pipeline whose commands fit one with a configuration.
    const declared = facts.entryPoints
      .filter(({ language }) => language === 'pipeline')
      .flatMap(({ activities }) => activities.filter(({ kind, at }) => kind === 'train' && !at.path.endsWith('.ipynb')))
    if (declared.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    const elsewhere = trainedElsewhere(facts)
    if (elsewhere !== undefined) return unknown(elsewhere)
    const [notebook] = units
    if (notebook === undefined) return no()
    return no('Training exists only in notebooks.', [
      { note: 'a notebook that fits a model', strength: 'used', at: { path: notebook.path } },
    ])
  },
}
