import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether automation that watches the model tells somebody. */
export const alertsOwned: Probe<z.infer<typeof params>> = {
  id: 'alerts-owned',
  question: 'Does automation that watches the model tell somebody what it finds?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const all = occurrencesOf(facts)
    const watching = new Set(ofKind(all, ['monitor', 'detect-drift']).map((one) => one.automation))
    const alerts = ofKind(all, ['notify']).filter((one) => watching.has(one.automation))
    return alerts.length > 0
      ? yes(
          ...evidenceFrom(
            alerts.map((one) => one.activity),
            'automated',
          ),
        )
      : no()
  },
}
