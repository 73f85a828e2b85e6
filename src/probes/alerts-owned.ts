import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { ownWatches } from './parts/own-watches.ts'

const params = z.strictObject({})

/** Whether what watches the model tells somebody: automation, a service or schedule of its own, or alerts with a route to people. */
export const alertsOwned: Probe<z.infer<typeof params>> = {
  id: 'alerts-owned',
  question: 'Does what watches the model tell somebody what it finds?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const all = occurrencesOf(facts)
    const watching = new Set(ofKind(all, ['monitor', 'detect-drift']).map((one) => one.automation))
    const alerts = ofKind(all, ['notify']).filter((one) => watching.has(one.automation))
    if (alerts.length > 0) {
      const told = alerts.map((one) => one.activity)
      return yes(...evidenceFrom(told, 'automated'))
    }
    const own = ownWatches(facts).flatMap(({ activities }) => activities.filter(({ kind }) => kind === 'notify'))
    if (own.length > 0) return yes(...evidenceFrom(own, 'used'))
    const routed = facts.roles.scoring.length > 0 ? facts.declarations.filter(({ kind }) => kind === 'notify') : []
    return routed.length > 0 && hasAlerts(facts) ? yes(...evidenceFrom(routed, 'declared')) : no()
  },
}

/** Rules of Prometheus that fire. */
function hasAlerts({ files }: Facts): boolean {
  return files.glob('**/*.{yml,yaml}').some((path) => {
    const text = files.text(path)
    return text?.state === 'seen' && /^\s*- alert:\s*\S/m.test(text.value) && /^\s*expr:/m.test(text.value)
  })
}
