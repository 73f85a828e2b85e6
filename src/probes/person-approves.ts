import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { isAutomatic } from '../model/trigger.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { approvalOf } from './parts/environment-approval.ts'
import type { Approval } from './parts/environment-approval.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn, occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { environmentOf, isProduction } from './parts/stages.ts'
import { upstreamOf } from './parts/steps-of.ts'

const params = z.strictObject({})

/** Whether a person approves on every automatic path to production. */
export const personApproves: Probe<z.infer<typeof params>> = {
  id: 'person-approves',
  question: 'Does a person approve every automatic deployment?',
  needs: ['tree', 'texts', 'branchRules', 'environments'],
  params,
  ask(facts): Answer {
    const deployments = deploymentsOf(facts)
    const automatic = deployments.filter((one) => happensOn(one.activity.triggers, 'automatic'))
    const further = automatic.filter((one) => isProduction(one, deployments))
    const asked = approvalsOf(further.length > 0 ? further : automatic, facts)
    if (asked !== undefined) return asked
    // What people start themselves may still have to be approved by others.
    const paths = (automatic.length > 0 ? automatic : deployments).filter((one) => isProduction(one, deployments))
    const stepped = automatic.length > 0 ? undefined : waitsOf(paths)
    if (stepped !== undefined) return stepped
    const asking = paths.map((one) => ({ one, ...approvalBefore(one, facts) }))
    const open = asking.filter(({ asks }) => asks === 'no').map(({ one }) => one)
    if (paths.length > 0 && open.length === 0) {
      const unseen = asking.flatMap((approval) => (approval.asks === 'unknown' ? [approval.why] : []))
      if (unseen.length > 0) return unknown(...new Map(unseen.map((one) => [one.what, one])).values())
      const evidence = asking.flatMap((approval) => (approval.asks === 'yes' ? [approval.evidence] : []))
      return yes(...new Map(evidence.map((one) => [one.note, one])).values())
    }
    const handedOver = deployments.length > 0 ? undefined : pipelinesApproved(facts)
    if (handedOver !== undefined) return handedOver
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
  const waits = waitsOf(automatic)
  if (waits !== undefined) return waits
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

/** Yes where each of these waits for a step that asks a person before it, whichever way the run takes. */
function waitsOf(deployments: readonly Occurrence[]): Answer | undefined {
  const waits = deployments.map(({ activity, job, automation }) =>
    upstreamOf(job, automation)
      .flatMap((one) => (one === job ? one.activities.slice(0, one.activities.indexOf(activity)) : one.activities))
      .filter(({ kind, conditional }) => kind === 'approve' && (!conditional || activity.conditional)),
  )
  if (waits.length === 0 || waits.some((one) => one.length === 0)) return undefined
  return yes(...evidenceFrom(waits.flat(), 'automated'))
}

/** Where nothing but pipelines goes to production, those that train are what a person approves. */
function pipelinesApproved(facts: Facts): Answer | undefined {
  const pipelines = ofKind(occurrencesOf(facts), ['deploy'], ['pipeline']).filter((one) =>
    happensOn(one.activity.triggers, 'automatic'),
  )
  return waitsOf(pipelines.filter((one) => environmentOf(one)?.name === 'production'))
}

/** Whether a deployment waits: for the environment of its job, or for that of one it waits for. */
function approvalBefore({ job, automation }: Occurrence, facts: Facts): Approval {
  const named = upstreamOf(job, automation).flatMap(({ environment }) => environment ?? [])
  const approvals = named.map((name) => approvalOf(name, facts))
  return (
    approvals.find(({ asks }) => asks === 'yes') ?? approvals.find(({ asks }) => asks === 'unknown') ?? { asks: 'no' }
  )
}
