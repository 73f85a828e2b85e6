import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'

const params = z.strictObject({})
const most = 5

/** Whether a consumer finds what the model expects and answers without asking a data scientist. */
export const scoringDocumented: Probe<z.infer<typeof params>> = {
  id: 'scoring-documented',
  question: 'Is there a model card, a typed request and response schema, or a model signature?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    if (facts.documents.length === 0) return no()
    return yes(
      ...facts.documents.slice(0, most).map(({ kind, note, at }) => ({
        note,
        at,
        strength: kind === 'card' ? ('declared' as const) : ('used' as const),
      })),
    )
  },
}
