import * as z from 'zod'
import { no, unknown } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { hiddenWork } from './parts/hidden.ts'

const params = z.strictObject({})

/** Whether a release replaces the serving model without an interruption. */
export const releaseWithoutDowntime: Probe<z.infer<typeof params>> = {
  id: 'release-without-downtime',
  question: 'Is the serving model replaced by a rolling, blue-green or canary update with a health check?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const [deployment] = deploymentsOf(facts)
    const declared = facts.declarations.find((activity) => activity.kind === 'deploy')
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['deploy'], suggests: /deploy|release|\bcd\b|ship|promote/i })
    if (hidden.length > 0) return unknown(...hidden)
    if (deployment === undefined && declared === undefined) return no()
    return unknown({
      what: 'how a release replaces what serves',
      reason: 'not-collected',
      detail: 'update strategies and health checks of deployment specifications are not read',
    })
  },
}
