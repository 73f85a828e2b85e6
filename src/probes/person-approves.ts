import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn, occurrencesOf, ofKind } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether a person approves on every automatic path to production. */
export const personApproves: Probe<z.infer<typeof params>> = {
  id: 'person-approves',
  question: 'Does a person approve every automatic deployment?',
  needs: ['tree', 'texts', 'branchRules'],
  params,
  ask(facts): Answer {
    const approvals = ofKind(occurrencesOf(facts), ['approve']).map((one) => one.activity)
    if (approvals.length > 0) return yes(...evidenceFrom(approvals, 'automated'))
    const automatic = deploymentsOf(facts).filter((one) => happensOn(one.activity.triggers, 'automatic'))
    const environments = [
      ...new Set(automatic.flatMap(({ job }) => (job.environment === undefined ? [] : [job.environment]))),
    ]
    if (environments.length > 0) {
      return unknown({
        what: `the reviewers of the environment ${environments.join(', ')}`,
        reason: 'not-collected',
        detail: 'protection rules of environments are settings on GitHub, not files',
        permission: 'actions: read',
      })
    }
    const hidden = hiddenWork(facts, {
      on: 'automatic',
      kinds: ['deploy'],
      suggests: /deploy|release|\bcd\b|ship|promote/i,
    })
    if (hidden.length > 0) return unknown(...hidden)
    return automatic.length === 0
      ? no()
      : no(
          'Automation deploys, and nobody is asked.',
          evidenceFrom(
            automatic.map((one) => one.activity),
            'automated',
          ),
        )
  },
}
