import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import type { Occurrence } from './parts/occurrences.ts'

const params = z.strictObject({})

/** Whether the job that deploys cannot run unless tests passed, or tests of the deployment follow it. */
export const testsGateDeployment: Probe<z.infer<typeof params>> = {
  id: 'tests-gate-deployment',
  question: 'Must tests pass before the deployment, or do smoke tests follow it?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const deployments = deploymentsOf(facts)
    const gates = deployments.flatMap((deployment) => testsAround(deployment, facts))
    if (gates.length > 0) return yes(...evidenceFrom(gates, 'automated'))
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['deploy'], suggests: /deploy|release|\bcd\b|ship|promote/i })
    if (hidden.length > 0) return unknown(...hidden)
    return deployments.length === 0 ? no() : no('Automation deploys, but no test must pass for it.')
  },
}

/** Tests whose failure keeps the job from deploying: in the job itself, in the jobs it needs, or in the workflow it waits for. */
function testsAround({ job, automation }: Occurrence, facts: Facts): readonly Activity[] {
  const waited = new Set<string>()
  const open = [job.id]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (waited.has(id)) continue
    waited.add(id)
    open.push(...(automation.jobs.find((one) => one.id === id)?.needs ?? []))
  }
  const upstream = new Set(
    automation.triggers.filter((trigger) => trigger.event === 'workflow_run').map((trigger) => trigger.detail ?? ''),
  )
  return [
    ...automation.jobs.filter((one) => waited.has(one.id)),
    ...facts.automations.filter((one) => upstream.has(one.name)).flatMap((one) => one.jobs),
  ].flatMap((one) => one.activities.filter((activity) => activity.kind === 'test' && !activity.tolerant))
}
