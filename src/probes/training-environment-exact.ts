import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'

const params = z.strictObject({})

/** Whether every version of the environment that trains is fixed: a lock file, or every direct dependency and image pinned. */
export const trainingEnvironmentExact: Probe<z.infer<typeof params>> = {
  id: 'training-environment-exact',
  question: 'Is the environment in which training runs declared exactly?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const elsewhere = trainedElsewhere(facts)
    if (elsewhere !== undefined) return unknown(elsewhere)
    const { exact, because, at } = facts.trainingEnvironment
    const evidence = { note: because, strength: 'declared' as const, ...(at === undefined ? {} : { at }) }
    switch (exact) {
      case 'yes':
        return yes(evidence)
      case 'no':
        return no(undefined, [evidence])
      case 'unknown':
        return unknown({ what: 'the training environment', reason: 'not-collected', detail: because })
    }
  },
}
