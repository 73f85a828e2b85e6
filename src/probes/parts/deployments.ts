import type { Activity, ActivityKind } from '../../model/activity.ts'
import type { Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { isAroundModel } from './around-model.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'
import { promotionsOf } from './promotions.ts'
import { upstreamOf } from './steps-of.ts'

/**
 * Deployments of the model or of the application around it, however started, and promotions that serving reads. Sites,
 * packages, bare infrastructure, the services around a model and rehearsals on the runner are none.
 */
export function deploymentsOf(facts: Facts): readonly Occurrence[] {
  const occurrences = occurrencesOf(facts)
  const deployed = ofKind(occurrences, ['deploy'], ['application', 'model', 'pipeline'])
    .filter((one) => carriesModel(one, facts))
    .filter((one) => !isRehearsal(one))
  return [...deployed, ...promotionsOf(occurrences, facts)]
}

/** Deployed to a cluster that the job itself started on its runner: gone when the job ends. A runner of one's own may stay. */
export function isRehearsal({ activity, job }: Occurrence): boolean {
  if (/self-hosted/.test(job.runner ?? '')) return false
  const started = job.activities.findIndex(({ detail }) => detail['ephemeral'] === 'yes')
  return started !== -1 && started < job.activities.indexOf(activity)
}

/** An application counts when the repository holds code that answers predictions, a pipeline when it is seen to ask a model; a model counts by itself. */
function carriesModel(one: Occurrence, facts: Facts): boolean {
  const { activity, job } = one
  if (activity.subject === 'model') return true
  if (activity.subject === 'pipeline') return asksModel(job, facts)
  return facts.roles.scoring.length > 0 && !isAroundModel(activity, facts) && !isCompiledElsewhere(one)
}

const compiling = /^(?:dotnet|mvn|\.\/mvnw|gradle|\.\/gradlew) /

/** What was built of nothing but .NET or Java: the code that answers, which is read in Python and R, is no part of it. */
function isCompiledElsewhere({ job, automation }: Occurrence): boolean {
  const making = upstreamOf(job, automation).flatMap(({ activities }) => activities.filter(isMaking))
  return making.length > 0 && making.every(({ detail }) => compiling.test(`${detail['command'] ?? ''} `))
}

function isMaking({ kind, subject }: Activity): boolean {
  return kind === 'install' || kind === 'build' || (kind === 'publish' && subject === 'image')
}

const asking: ReadonlySet<ActivityKind> = new Set(['predict', 'load-model', 'serve'])

/** Where a pipeline also trains, what it asks in order to measure is no scoring. */
function asksModel({ activities }: Job, { roles }: Facts): boolean {
  const trains = activities.some(({ kind }) => kind === 'train')
  const scoring = new Set(roles.scoring.map(({ path }) => path))
  return activities.some(({ kind, at }) => asking.has(kind) && (kind === 'serve' || !trains || scoring.has(at.path)))
}
