import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { isAutomatic } from '../model/trigger.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { environmentOf } from './parts/stages.ts'
import { upstreamOf } from './parts/steps-of.ts'

const params = z.strictObject({})

/** Whether a person approves on every automatic path to production. */
export const personApproves: Probe<z.infer<typeof params>> = {
  id: 'person-approves',
  question: 'Does a person approve every automatic deployment?',
  needs: ['tree', 'texts', 'branchRules'],
  params,
  ask(facts): Answer {
    const deployments = deploymentsOf(facts)
    const automatic = deployments.filter((one) => happensOn(one.activity.triggers, 'automatic'))
    const further = automatic.filter((one) => isProduction(one, deployments))
    const asked = approvalsOf(further.length > 0 ? further : automatic, facts)
    if (asked !== undefined) return asked
    // What people start themselves may still have to be approved by others.
    const paths = (automatic.length > 0 ? automatic : deployments).filter((one) => isProduction(one, deployments))
    const open = paths.filter((one) => one.job.environment === undefined)
    if (paths.length > 0 && open.length === 0) {
      const environments = [...new Set(paths.flatMap(({ job }) => job.environment ?? []))]
      return unknown({
        what: `the reviewers of the environment ${environments.join(', ')}`,
        reason: 'not-collected',
        detail: 'protection rules of environments are settings of the hosting service, not files',
        permission: 'actions: read',
      })
    }
    const hidden = hiddenWork(facts, {
      on: 'automatic',
      kinds: ['deploy'],
      suggests: /deploy|release|\bcd\b|ship|promote/i,
    })
    if (hidden.length > 0) return unknown(...hidden)
    if (automatic.length === 0) return no()
    const evidence = open.map((one) => one.activity)
    return no('Automation deploys, and nobody is asked.', evidenceFrom(evidence, 'automated'))
  },
}

/** Yes where every automatic deployment waits for an approval, or starts from a branch that takes reviewed changes only. */
function approvalsOf(automatic: readonly Occurrence[], facts: Facts): Answer | undefined {
  if (automatic.length === 0) return undefined
  const waits = automatic.map(({ job, automation }) =>
    upstreamOf(job, automation).flatMap((one) => one.activities.filter(({ kind }) => kind === 'approve')),
  )
  if (waits.every((one) => one.length > 0)) return yes(...evidenceFrom(waits.flat(), 'automated'))
  const rules = facts.snapshot.facts.branchRules
  if (rules.state === 'unseen') return undefined
  const { branch, pullRequestRequired, requiredReviews } = rules.value
  const reviewed =
    pullRequestRequired.state === 'seen' &&
    pullRequestRequired.value &&
    requiredReviews.state === 'seen' &&
    requiredReviews.value > 0
  const pushed = automatic.every(({ activity }) =>
    activity.triggers.filter(isAutomatic).every(({ kind, event }) => kind === 'change' && event === 'push'),
  )
  if (!reviewed || !pushed) return undefined
  return yes({ note: `every change of ${branch} is reviewed before it deploys`, strength: 'exercised' })
}

/** A deployment to an earlier stage needs nobody, where others go further. */
function isProduction(one: Occurrence, all: readonly Occurrence[]): boolean {
  const further = all.some((other) => environmentOf(other)?.name === 'production')
  const stage = environmentOf(one)?.name
  return !further || stage === undefined || !['dev', 'test', 'staging'].includes(stage)
}
