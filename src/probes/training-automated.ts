import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork, speaksOfTraining } from './parts/hidden.ts'
import { isStarted, occurrencesOf, ofKind } from './parts/occurrences.ts'

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
    const [first] = facts.roles.training
    if (first === undefined) return no()
    return no('Training code exists, but no automation runs it.', [
      { note: 'fits a model; started by people', strength: 'used', at: { path: first } },
    ])
  },
}
