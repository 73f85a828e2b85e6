import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether the compute that trains is declared as code: the runner of an automation that trains, or a compute specification. */
export const computeDeclared: Probe<z.infer<typeof params>> = {
  id: 'compute-declared',
  question: 'Is the compute that trains declared as code?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const trains = ofKind(occurrencesOf(facts), ['train'])
    if (trains.length > 0) {
      return yes(
        ...trains.slice(0, 3).map(({ activity, job, automation }) => ({
          note: job.runner === undefined ? `${automation.system} trains` : `the job ${job.id} trains on ${job.runner}`,
          strength: 'automated' as const,
          at: job.at,
          ...(activity.via.length === 0 ? {} : { via: activity.via }),
        })),
      )
    }
    const declared = facts.declarations.filter(
      (activity) => activity.kind === 'provision' && activity.detail['for'] === 'training',
    )
    if (declared.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['train', 'provision'], suggests: /train|compute|cluster/i })
    return hidden.length > 0 ? unknown(...hidden) : no()
  },
}
