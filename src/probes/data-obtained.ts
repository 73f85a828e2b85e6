import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { EntryPoint } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether code fetches the training data from outside the repository. */
export const dataObtained: Probe<z.infer<typeof params>> = {
  id: 'data-obtained',
  question: 'Is the training data obtained by code, from outside the repository?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const relevant = new Set([...facts.roles.data, ...facts.roles.training])
    const all = occurrencesOf(facts)
    const training = new Set(ofKind(all, ['train']).map((one) => one.job))
    const automated = ofKind(all, ['data'])
      // What a job fetches that neither trains nor runs the project's data code may be anything.
      .filter((one) => training.has(one.job) || relevant.has(one.activity.at.path))
      .map((one) => one.activity)
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const used = [
      ...facts.entryPoints.filter(trains).flatMap((entry) => entry.activities),
      ...facts.code.filter((unit) => relevant.has(unit.path)).flatMap((unit) => unit.activities),
    ].filter((activity) => activity.kind === 'data')
    return used.length > 0 ? yes(...evidenceFrom(used, 'used')) : no()
  },
}

function trains(entry: EntryPoint): boolean {
  return entry.activities.some((activity) => activity.kind === 'train')
}
