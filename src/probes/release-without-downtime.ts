import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Activity } from '../model/activity.ts'
import type { Answer } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Location } from '../model/location.ts'
import type { Probe } from '../model/probe.ts'
import { isNamedAround } from './parts/around-model.ts'
import { batchOnly } from './parts/batch-only.ts'
import { bringsModel } from './parts/brings-model.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { isServiceImage } from './parts/service-images.ts'
import { linesOf, stepLine } from './parts/steps-of.ts'

const params = z.strictObject({})

/** Whether a release replaces the serving model without an interruption. */
export const releaseWithoutDowntime: Probe<z.infer<typeof params>> = {
  id: 'release-without-downtime',
  question: 'Is the serving model replaced by a rolling, blue-green or canary update with a health check?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const services = behindTheFront(
      facts.declarations.filter(
        (one) =>
          one.kind === 'deploy' &&
          isModelService(one.detail) &&
          !isAround(one.detail, one.at) &&
          bringsModel(one, facts),
      ),
    )
    const rolling = services.filter(rollsOver)
    const replaced = removedFirst(facts)
    if (rolling.length > 0 && !replaced) return yes(...evidenceFrom(rolling, 'declared'))
    const commanded = deploymentsOf(facts)
      .map((one) => one.activity)
      .filter(checksBeforeTraffic)
    if (commanded.length > 0 && !replaced) return yes(...evidenceFrom(commanded, 'automated'))
    const batch = batchOnly(facts)
    if (batch !== undefined) return { says: 'not-applicable', because: batch }
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['deploy'], suggests: /rollout|blue-?green|canary|traffic/i })
    if (hidden.length > 0) return unknown(...hidden)
    if (services.length === 0) return no()
    return no(
      replaced
        ? 'What serves is deleted before its successor is there.'
        : 'A service is declared, but no update with a health check and a second replica.',
      evidenceFrom(services, 'declared'),
    )
  },
}

/** A database or tracking server that rolls well says nothing of the model, nor does what a cluster consists of. */
function isModelService(detail: Readonly<Record<string, string>>): boolean {
  return detail['batch'] !== 'yes' && !isServiceImage(detail['image'] ?? '')
}

/** A resource of Terraform says by its name or its module's what it is for. */
function isAround({ resource }: Readonly<Record<string, string>>, { path }: Location): boolean {
  if (resource === undefined) return false
  return [resource.slice(resource.indexOf('.') + 1), path.split('/').at(-2) ?? ''].some(isNamedAround)
}

const frontEnd =
  /(?:^|[/_-])(?:web-?(?:app|ui|site)?|front-?end|ui|client|dashboard|console)(?::|$|[_-](?:app|deployment|service|web)\b)/i

/** Where pages stand in front of a service of their own, they do not answer: their update says nothing of the model's. */
function behindTheFront(services: readonly Activity[]): readonly Activity[] {
  const behind = services.filter(
    ({ detail }) => ![detail['name'], detail['image']].some((one) => frontEnd.test(one ?? '')),
  )
  return behind.length > 0 ? behind : services
}

/** A check that the new version is well, on something that keeps the old one until then. */
function rollsOver({ detail }: Activity): boolean {
  if (detail['health'] !== 'declared') return false
  const { strategy } = detail
  if (strategy === 'platform' || strategy === 'gradual') return true
  return strategy === 'rolling' && Number(detail['replicas'] ?? '1') > 1
}

/** A deployment command that starts the new version without traffic, checks it and undoes it on failure. */
function checksBeforeTraffic({ detail }: Activity): boolean {
  const command = detail['command'] ?? ''
  return /^helm upgrade\b/.test(command) && /\s--atomic\b/.test(command) && /replica\w*=[2-9]/.test(command)
}

/** Automation deletes what serves before it applies the new one. */
function removedFirst(facts: Facts): boolean {
  return deploymentsOf(facts).some(({ activity, job }) => {
    const from = stepLine(activity, job)
    return linesOf(job, facts).some(
      ({ line, text }) =>
        (from === undefined || line < from) &&
        /\bkubectl\b[^\n]*\sdelete\s[^\n]*(?:-f\s|deploy|inferenceservice|isvc)|delete[_-]endpoint\b/i.test(text),
    )
  })
}
