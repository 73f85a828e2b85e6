import * as z from 'zod'
import { no, unknown } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn, occurrencesOf, ofKind } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether a retrained model that passes a gate reaches serving without a person. */
export const promotionAutomatic: Probe<z.infer<typeof params>> = {
  id: 'promotion-automatic',
  question: 'Does a retrained model that passes a gate reach serving without a person?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const all = occurrencesOf(facts)
    const hidden = hiddenWork(facts, { on: 'automatic', kinds: ['train', 'deploy'], suggests: /train|deploy|promote/i })
    if (hidden.length > 0) return unknown(...hidden)
    const trains = ofKind(all, ['train']).some((one) => happensOn(one.activity.triggers, 'automatic'))
    const gates = ofKind(all, ['gate']).some((one) => !one.activity.tolerant)
    const deploys = deploymentsOf(facts).some((one) => happensOn(one.activity.triggers, 'automatic'))
    if (!trains || !deploys) return no()
    if (!gates) return no('Automation trains and deploys, but no gate can stop a bad model.')
    return unknown({
      what: 'whether the deployed model is the one that passed the gate',
      reason: 'not-collected',
      detail: 'models are not followed from training to deployment',
    })
  },
}
