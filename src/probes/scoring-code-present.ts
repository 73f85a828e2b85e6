import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'

const params = z.strictObject({})

/** Whether code that loads a model and answers predictions, or a specification that serves one, is in the repository. */
export const scoringCodePresent: Probe<z.infer<typeof params>> = {
  id: 'scoring-code-present',
  question: 'Is the code that answers predictions in the repository?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const places = facts.roles.scoring
    if (places.length === 0) return no()
    return yes(...places.slice(0, 5).map((at) => ({ note: 'answers predictions', strength: 'used' as const, at })))
  },
}
