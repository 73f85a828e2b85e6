import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'

const params = z.strictObject({})
const cards = ['**/model[-_]card*.{md,yaml,yml,json}', '**/MODEL[-_]CARD*.{md,yaml,yml,json}', '**/ModelCard*.md']

/** Whether a consumer finds what the model expects and answers without asking a data scientist. */
export const scoringDocumented: Probe<z.infer<typeof params>> = {
  id: 'scoring-documented',
  question: 'Is there a model card, a typed request and response schema, or a model signature?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const found = cards.flatMap((glob) => facts.files.glob(glob))
    if (found.length > 0) {
      return yes(
        ...found.slice(0, 3).map((path) => ({ note: 'a model card', strength: 'declared' as const, at: { path } })),
      )
    }
    if (facts.roles.scoring.length === 0) return no()
    return unknown({
      what: 'the request and response schema of the scoring code',
      reason: 'not-collected',
      detail: 'schemas in code are not read; a model card would be',
    })
  },
}
