import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Unseen } from '../model/facet.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { apart } from './parts/one-place.ts'
import { climbed, recordedEvidence } from './parts/recorded-deployments.ts'
import { appliedStages, chosenStages, environmentOf } from './parts/stages.ts'

const params = z.strictObject({})

/** Whether automation deploys to at least two environments. */
export const environmentsStaged: Probe<z.infer<typeof params>> = {
  id: 'environments-staged',
  question: 'Does automation take the deployment through at least two environments?',
  needs: ['tree', 'texts', 'deployments'],
  params,
  ask(facts): Answer {
    const recorded = climbed(facts).map(recordedEvidence)
    const deployments = deploymentsOf(facts)
    // Where one job brings a version up and another moves the traffic to it, both say where they are.
    const moves = ofKind(occurrencesOf(facts), ['shift-traffic'], ['model'])
    const named = [...deployments, ...moves].flatMap((one) => {
      const environment = environmentOf(one)
      return environment === undefined ? [] : [{ ...environment, one }]
    })
    // A name of one's own beside a stage that a job speaks of may well be the same place.
    const kinds = [named.filter(({ given }) => given), named.filter(({ stage }) => stage)]
    for (const alike of kinds) {
      const places = new Map(apart(alike, facts).map(({ name, one }) => [name, one.activity]))
      if (places.size >= 2) return yes(...evidenceFrom([...places.values()], 'automated'), ...recorded)
    }
    const chosen = deployments.find((one) => isLadder(chosenStages(one, facts)))
    if (chosen !== undefined) {
      const [proof] = evidenceFrom([chosen.activity], 'automated')
      const note = `deploys to the stage it is given: ${chosenStages(chosen, facts).join(', ')}`
      return yes(...(proof === undefined ? [] : [{ ...proof, note }]), ...recorded)
    }
    const occurrences = occurrencesOf(facts)
    const applied = appliedStages(occurrences, deployments, facts)
    if (isLadder(applied)) {
      const applies = occurrences.filter(({ activity }) => activity.kind === 'provision')
      const shown = (applies.length > 0 ? applies : deployments).map(({ activity }) => activity)
      return yes(...evidenceFrom(shown, 'automated'), ...recorded)
    }
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['deploy'], suggests: /deploy|release|\bcd\b|ship|promote/i })
    // What deploys is out of sight, but not what it deployed.
    if (hidden.length > 0) return recorded.length > 0 ? yes(...recorded) : unknown(...hidden)
    if (deployments.length === 0) return no()
    const names = new Set(kinds.flatMap((alike) => alike.map(({ name }) => name)))
    if (kinds.some((alike) => apart(alike, facts).length < alike.length)) return unknown(samePlace([...names]))
    return no(
      'Automation deploys to one environment only.',
      evidenceFrom(
        deployments.map((one) => one.activity),
        'automated',
      ),
    )
  },
}

function samePlace(names: readonly string[]): Unseen {
  return {
    what: `where the secrets of the environments ${names.join(' and ')} lead`,
    reason: 'not-collected',
    detail: 'their deployments are the same word for word, down to the resource group or workspace',
  }
}

/** Something comes before production. */
function isLadder(stages: readonly string[]): boolean {
  return stages.length >= 2 && stages.includes('production')
}
