import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
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
    const automated = ofKind(occurrencesOf(facts), ['data']).map((one) => one.activity)
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const relevant = new Set([...facts.roles.data, ...facts.roles.training])
    const used = [
      ...facts.entryPoints.flatMap((entry) => entry.activities),
      ...facts.code.filter((unit) => relevant.has(unit.path)).flatMap((unit) => unit.activities),
    ].filter((activity) => activity.kind === 'data')
    return used.length > 0 ? yes(...evidenceFrom(used, 'used')) : no()
  },
}
