import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether production data or predictions are compared with a reference by automation, schedule or service. */
export const driftDetected: Probe<z.infer<typeof params>> = {
  id: 'drift-detected',
  question: 'Is production data compared with a reference by schedule, service or automation?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const automated = ofKind(occurrencesOf(facts), ['detect-drift']).map((one) => one.activity)
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const declared = facts.declarations.filter((activity) => activity.kind === 'detect-drift')
    if (declared.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['detect-drift'], suggests: /drift|monitor/i })
    if (hidden.length > 0) return unknown(...hidden)
    const idle = facts.code.filter((unit) => !unit.test).flatMap((unit) => unit.activities)
    const drift = idle.filter((activity) => activity.kind === 'detect-drift')
    return drift.length > 0
      ? no('Drift detection is in the code, but nothing runs it by itself.', evidenceFrom(drift, 'used'))
      : no()
  },
}
