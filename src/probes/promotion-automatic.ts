import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import { isAutomatic } from '../model/automation.ts'
import type { Automation, Trigger } from '../model/automation.ts'
import type { Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { chainFrom } from './parts/chains.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { happensOn, occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { isProduction } from './parts/stages.ts'
import { upstreamOf } from './parts/steps-of.ts'

const params = z.strictObject({})

/** Whether a retrained model that passes a gate reaches serving without a person. */
export const promotionAutomatic: Probe<z.infer<typeof params>> = {
  id: 'promotion-automatic',
  question: 'Does a retrained model that passes a gate reach serving without a person?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const training = trainingOf(facts)
    const trainers = [...new Set(training.map((one) => one.automation))]
    let ungated: readonly Occurrence[] = []
    let approved: readonly Occurrence[] = []
    for (const trainer of trainers) {
      const { gates, releases } = chainOf(facts, trainer, startsOf(training, trainer))
      if (releases.length === 0) continue
      if (gates.length === 0) ungated = releases
      const free = releases.filter((one) => isProduction(one, releases) && !waitsForPerson(one))
      if (gates.length > 0 && free.length > 0) return yes(...evidenceOf(gates), ...evidenceOf(free))
      if (gates.length > 0) approved = releases
    }
    if (ungated.length > 0)
      return no('Automation trains and deploys, but no gate can stop a bad model.', evidenceOf(ungated))
    if (approved.length > 0)
      return no(
        'Automation trains and passes a gate, but a person has to approve the deployment.',
        evidenceOf(approved),
      )
    const hidden = hiddenWork(facts, { on: 'automatic', kinds: ['deploy'], suggests: /deploy|promot|release/i })
    if (trainers.length > 0 && hidden.length > 0) return unknown(...hidden)
    return trainers.length > 0 && deploymentsOf(facts).length > 0
      ? no('Automation trains, but nothing leads from there to the deployment.')
      : no()
  },
}

/** Whether a step before it asks a person. */
function waitsForPerson({ job, automation }: Occurrence): boolean {
  return upstreamOf(job, automation).some(({ activities }) => activities.some(({ kind }) => kind === 'approve'))
}

/** Training that starts without a person. */
function trainingOf(facts: Facts): readonly Occurrence[] {
  return ofKind(occurrencesOf(facts), ['train']).filter((one) => happensOn(one.activity.triggers, 'automatic'))
}

/** What starts the training of an automation. */
function startsOf(training: readonly Occurrence[], trainer: Automation): ReadonlySet<string> {
  const own = training.filter(({ automation }) => automation === trainer)
  return new Set(own.flatMap(({ activity }) => activity.triggers.filter(isAutomatic).map(startOf)))
}

function startOf({ kind, event }: Trigger): string {
  return `${kind} ${event}`
}

/**
 * The gates and releases of the automation that trains and of all that it starts. Within one automation they belong to
 * the training only where the same thing starts them: a job for tags and one for the main branch never meet in a run.
 */
function chainOf(facts: Facts, trainer: Automation, starts: ReadonlySet<string>) {
  const chain = chainFrom(facts, trainer)
  const follows = ({ automation, activity }: Occurrence) =>
    chain.has(automation) &&
    (automation !== trainer || activity.triggers.some((one) => isAutomatic(one) && starts.has(startOf(one))))
  const releases = deploymentsOf(facts).filter(follows)
  const gates = ofKind(occurrencesOf(facts), ['gate']).filter(
    (one) => follows(one) && !one.activity.tolerant && releases.some((release) => standsBefore(one, release)),
  )
  return { gates, releases }
}

/** A job beside the one that releases, which that does not wait for, holds nothing back. */
function standsBefore(gate: Occurrence, release: Occurrence): boolean {
  return gate.automation !== release.automation || upstreamOf(release.job, release.automation).includes(gate.job)
}

function evidenceOf(occurrences: readonly Occurrence[]) {
  return evidenceFrom(
    occurrences.slice(0, 3).map((one) => one.activity),
    'automated',
  )
}
