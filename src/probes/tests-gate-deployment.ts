import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Automation, Job } from '../model/automation.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { awaitedTests, testsOf } from './parts/awaited-tests.ts'
import { followed } from './parts/chains.ts'
import { commitsToApplied } from './parts/commits-to-applied.ts'
import { delegatedReleases } from './parts/delegated-releases.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { smokeTests } from './parts/smoke-tests.ts'
import { upstreamOf } from './parts/steps-of.ts'

const params = z.strictObject({})

/** Whether the job that deploys cannot run unless tests passed, or tests of the deployment follow it. */
export const testsGateDeployment: Probe<z.infer<typeof params>> = {
  id: 'tests-gate-deployment',
  question: 'Must tests pass before the deployment, or do smoke tests follow it?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const all = deploymentsOf(facts)
    const automatic = all.filter((one) => happensOn(one.activity.triggers, 'automatic'))
    // Tests before a preview or a release by hand keep nothing from the automatic path.
    const deployments = automatic.length > 0 ? automatic : all
    const before = deployments
      .flatMap((deployment) => [deployment, ...commitsToApplied(deployment.activity, facts)])
      .flatMap((one) => testsBefore(one, facts))
    if (before.length > 0) return yes(...evidenceFrom(before, 'automated'))
    const after = deployments.flatMap((deployment) => smokeTests(deployment, facts))
    if (after.length > 0) return yes(...after.slice(0, 3))
    const sought = { on: 'any', kinds: ['deploy'], suggests: hints } as const
    const hidden = [...hiddenWork(facts, sought), ...delegatedReleases(facts)]
    if (hidden.length > 0) return unknown(...hidden)
    return deployments.length === 0 ? no() : no('Automation deploys, but no test must pass for it.')
  },
}

const hints = /deploy|release|\bcd\b|ship|promote/i

/** Tests whose failure keeps the deployment from happening: earlier in its job, in what the job needs, awaits or starts after. */
function testsBefore({ activity, job, automation }: Occurrence, facts: Facts): readonly Activity[] {
  const own = testsOf({ ...job, activities: job.activities.slice(0, job.activities.indexOf(activity)) })
  const upstream = upstreamOf(job, automation).filter((one) => one.id !== job.id)
  const needed = runsRegardless(job) ? [] : upstream.flatMap(testsOf)
  const awaited = [job, ...upstream].flatMap((one) => awaitedTests(one, facts))
  return [...own, ...needed, ...awaited, ...upstreamTests(automation, [job, ...upstream], facts)]
}

/** `if: always()` without a look at how the needed jobs ended. */
function runsRegardless({ condition }: Job): boolean {
  return (
    condition !== undefined && /\b(?:always|failure)\(\)/.test(condition) && !/\.result\b|success\(\)/.test(condition)
  )
}

/** Tests of the workflow after whose success this one starts; to start after its end alone keeps nothing back. */
function upstreamTests(automation: Automation, jobs: readonly Job[], facts: Facts): readonly Activity[] {
  const names = automation.triggers.flatMap(({ event, detail }) => (event === 'workflow_run' ? followed(detail) : []))
  const asked = jobs.some(({ condition }) => /workflow_run\.conclusion\s*==\s*'success'/.test(condition ?? ''))
  if (names.length === 0 || !asked) return []
  return facts.automations
    .filter(({ name }) => name !== '' && names.includes(name))
    .flatMap((one) => one.jobs)
    .flatMap(testsOf)
}
