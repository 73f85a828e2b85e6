import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Unseen } from '../model/facet.ts'
import type { Facts } from '../model/facts.ts'
import type { Deployment } from '../model/hosted.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { namedVersion } from './parts/named-version.ts'
import type { NamedVersion } from './parts/named-version.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import type { Occurrence } from './parts/occurrences.ts'
import { recordedEvidence, succeeded } from './parts/recorded-deployments.ts'
import { versionedData } from './parts/versioned-data.ts'

const params = z.strictObject({})

/** Whether what is deployed names its version, and that version leads back to the data it was trained on. */
export const deploymentTraceable: Probe<z.infer<typeof params>> = {
  id: 'deployment-traceable',
  question: 'Does the deployed version lead back to a commit and to the data it was trained on?',
  needs: ['tree', 'texts', 'deployments'],
  params,
  ask(facts): Answer {
    const deployments = deploymentsOf(facts).filter(({ activity }) => activity.subject !== 'pipeline')
    if (deployments.length === 0) {
      const hidden = hiddenWork(facts, {
        on: 'any',
        kinds: ['deploy'],
        suggests: /deploy|release|\bcd\b|ship|promote/i,
      })
      return hidden.length > 0 ? unknown(...hidden) : no()
    }
    const versions = deployments.map((deployment) => ({ deployment, ...namedVersion(deployment, facts) }))
    const record = versions.flatMap(({ deployment }) => recordOf(deployment, facts) ?? [])
    const named = versions.find((one) => one.named === 'yes') ?? recordedVersion(versions, facts)
    const open = versions.find((one) => one.named === 'unknown')
    const shown = named ?? open ?? versions[0]
    const evidence = shown === undefined ? [] : evidenceFrom([shown.deployment.activity], 'automated')
    if (named === undefined && open === undefined)
      return no(`Automation deploys, but ${shown?.because ?? 'no version is named'}.`, evidence)
    const data = versionedData(facts)
    if (data.length === 0 && trainsHere(facts))
      return no('What is deployed names its version, but the data behind it is not versioned or recorded.', evidence)
    if (named === undefined || data.length === 0) return unknown(named === undefined ? outsideVersion : outsideData)
    const noted = evidence.map((one) => ({ ...one, note: `${one.note}: ${named.because}` }))
    return yes(...noted, ...record.slice(0, 1).map(recordedEvidence), ...data.slice(0, 2))
  },
}

interface Version extends NamedVersion {
  readonly deployment: Occurrence
}

/** A deployment that names no version its files tell of, and whose commit GitHub recorded: `latest` says nothing even so. */
function recordedVersion(versions: readonly Version[], facts: Facts): Version | undefined {
  const found = versions.find(
    ({ deployment, because }) => !because.includes('latest') && recordOf(deployment, facts) !== undefined,
  )
  return found === undefined
    ? undefined
    : { ...found, named: 'yes', because: 'GitHub records the commit of each deployment to its environment' }
}

/** The last success that GitHub recorded for the environment the job names. */
function recordOf({ job }: Occurrence, facts: Facts): Deployment | undefined {
  const { environment } = job
  if (environment === undefined) return undefined
  return succeeded(facts).find((one) => one.environment.toLowerCase() === environment.toLowerCase())
}

const outsideVersion: Unseen = {
  what: 'the version that is deployed',
  reason: 'not-collected',
  detail: 'it comes from settings that are not in the repository',
}
const outsideData: Unseen = {
  what: 'the data and the training behind the deployed model',
  reason: 'delegated',
  detail: 'nothing here trains it',
}

function trainsHere(facts: Facts): boolean {
  return facts.roles.training.length > 0 || ofKind(occurrencesOf(facts), ['train']).length > 0
}
