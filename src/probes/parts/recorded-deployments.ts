import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'
import type { Deployment } from '../../model/hosted.ts'
import { stageOf } from './stages.ts'

/** The deployments GitHub recorded that succeeded, newest first; what a later one replaced succeeded, too. Pages of a site are none. */
export function succeeded({ snapshot }: Facts): readonly Deployment[] {
  const { deployments } = snapshot.facts
  if (deployments.state === 'unseen') return []
  return deployments.value.recent.filter(
    ({ environment, state }) =>
      ['success', 'inactive', 'active'].includes(state ?? '') && environment !== 'github-pages',
  )
}

/** The last deployment to each stage, where one commit went through at least two of them and production is one. */
export function climbed(facts: Facts): readonly Deployment[] {
  const staged = succeeded(facts).flatMap((one) => {
    const stage = stageOf(one.environment)
    return stage === undefined ? [] : [{ stage, one }]
  })
  for (const { one } of staged.filter(({ stage }) => stage === 'production')) {
    const stages = new Map(staged.filter((other) => other.one.sha === one.sha).map((other) => [other.stage, other.one]))
    if (stages.size >= 2) return [...stages.values()]
  }
  return []
}

/** A recorded deployment as evidence, with its log. */
export function recordedEvidence({ environment, sha, createdAt, url }: Deployment): Evidence {
  const note = `${sha.slice(0, 7)} was deployed to ${environment} on ${createdAt.slice(0, 10)}`
  return { note, strength: 'exercised', happened: createdAt, ...(url === null ? {} : { url }) }
}
