import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { batchOnly } from './parts/batch-only.ts'
import { bringsModel } from './parts/brings-model.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { shadowedAnswers } from './parts/shadow-models.ts'

const params = z.strictObject({})

/** Whether live traffic is split between versions of the model, as code: A/B test, canary, shadow or blue-green. */
export const trafficShifted: Probe<z.infer<typeof params>> = {
  id: 'traffic-shifted',
  question: 'Is live traffic split or moved between versions of the model, as code?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const automated = ofKind(occurrencesOf(facts), ['shift-traffic'])
      .map((one) => one.activity)
      .filter((activity) => bringsModel(activity, facts))
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const declared = [
      ...facts.declarations,
      ...facts.code.filter((unit) => !unit.test).flatMap((unit) => unit.activities),
    ]
    const splits = declared.filter((activity) => activity.kind === 'shift-traffic' && bringsModel(activity, facts))
    if (splits.length > 0) return yes(...evidenceFrom(splits, 'declared'))
    const shadowed = shadowedAnswers(facts)
    if (shadowed.length > 0) return yes(...evidenceFrom(shadowed.slice(0, 2), 'used'))
    const batch = batchOnly(facts)
    if (batch !== undefined) return { says: 'not-applicable', because: batch }
    const hidden = hiddenWork(facts, {
      on: 'any',
      kinds: ['shift-traffic'],
      suggests: /traffic|canary|rollout|blue-?green|shadow/i,
    })
    return hidden.length > 0 ? unknown(...hidden) : no()
  },
}
