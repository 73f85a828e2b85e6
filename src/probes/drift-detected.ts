import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { driftChecksOf } from './parts/drift-checks.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { ownWatches } from './parts/own-watches.ts'
import { managedMonitors } from './parts/managed-monitors.ts'

const params = z.strictObject({})

/** Whether production data or predictions are compared with a reference by automation, schedule or service. */
export const driftDetected: Probe<z.infer<typeof params>> = {
  id: 'drift-detected',
  question: 'Is production data compared with a reference by schedule, service or automation?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const automated = driftChecksOf(facts).map((one) => one.activity)
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const own = ownWatches(facts)
    const served = own.filter(({ by }) => by !== 'schedule').flatMap(({ checks }) => checks)
    if (served.length > 0) return yes(...evidenceFrom(served, 'used'))
    const declared = [
      ...own.filter(({ by }) => by === 'schedule').flatMap(({ checks }) => checks),
      ...facts.declarations.filter((activity) => activity.kind === 'detect-drift'),
      ...managedMonitors(facts, 'detect-drift'),
    ]
    if (declared.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['detect-drift'], suggests: /drift|monitor/i })
    if (hidden.length > 0) return unknown(...hidden)
    return nearMiss(facts)
  },
}

function nearMiss(facts: Facts): Answer {
  const run = ofKind(occurrencesOf(facts), ['detect-drift']).map((one) => one.activity)
  if (run.length > 0)
    return no('Automation compares data with a reference, but none of production.', evidenceFrom(run, 'automated'))
  const idle = facts.code
    .filter((unit) => !unit.test)
    .flatMap((unit) => unit.activities)
    .filter((activity) => activity.kind === 'detect-drift')
  return idle.length > 0
    ? no('Drift detection is in the code, but nothing runs it by itself.', evidenceFrom(idle, 'used'))
    : no()
}
