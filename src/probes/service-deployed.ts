import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn, occurrencesOf, ofKind } from './parts/occurrences.ts'
import { recordedEvidence, succeeded } from './parts/recorded-deployments.ts'
import { skipsWithoutSecret } from './parts/steps-of.ts'

const params = z.strictObject({})

/** Whether automation brings the model, or the service that serves it, to where it is used without a person starting it. */
export const serviceDeployed: Probe<z.infer<typeof params>> = {
  id: 'service-deployed',
  question: 'Does automation deploy the model or the service that serves it, without a person starting it?',
  needs: ['tree', 'texts', 'deployments'],
  params,
  ask(facts): Answer {
    const occurrences = occurrencesOf(facts)
    const found = deploymentsOf(facts)
    const deployments = found.map((one) => one.activity)
    const all = found.filter(({ activity }) => happensOn(activity.triggers, 'automatic'))
    const going = all.filter(({ activity, job }) => !skipsWithoutSecret(activity, job, facts))
    const automatic = going.map((one) => one.activity)
    if (automatic.length > 0) {
      const named = new Set(going.map(({ job }) => job.environment?.toLowerCase()))
      const record = succeeded(facts).find(({ environment }) => named.has(environment.toLowerCase()))
      return yes(...evidenceFrom(automatic, 'automated'), ...(record === undefined ? [] : [recordedEvidence(record)]))
    }
    const blueprints = facts.declarations.filter(({ kind, detail }) => kind === 'deploy' && detail['onPush'] === 'yes')
    if (blueprints.length > 0 && facts.roles.scoring.length > 0) return yes(...evidenceFrom(blueprints, 'declared'))
    const [skipping] = all
    if (skipping !== undefined) {
      return unknown({
        what: 'whether the secret is set without which the deployment is skipped',
        reason: 'not-collected',
        detail: `${skipping.automation.path} goes on without it`,
      })
    }
    // Applying infrastructure out of sight may bring the services that it declares up to date.
    const appliesServices = facts.declarations.some(
      ({ kind, at }) => kind === 'deploy' && /\.(?:tf|bicep)$/.test(at.path),
    )
    const hidden = hiddenWork(facts, {
      on: 'automatic',
      kinds: appliesServices ? ['deploy', 'provision'] : ['deploy'],
      suggests: /deploy|release|rollout|\bcd\b|ship|promote/i,
    })
    if (hidden.length > 0) return unknown(...hidden)
    if (deployments.length > 0) {
      const preview = deployments.some((activity) => happensOn(activity.triggers, 'change'))
      const why = preview ? 'only from pull requests, which are previews' : 'only when a person starts it'
      return no(`A deployment exists, but ${why}.`, evidenceFrom(deployments, 'automated'))
    }
    const pushed = ofKind(occurrences, ['publish'], ['image']).map((one) => one.activity)
    if (pushed.length > 0)
      return no('An image is published, but nothing here takes it to where it runs.', evidenceFrom(pushed, 'automated'))
    return no()
  },
}
