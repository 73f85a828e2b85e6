import type { Verdict, Visibility } from '../model/assessment.ts'
import type { Unseen } from '../model/facet.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** What a workflow can be given; nothing else, as `administration`, helps to name. */
const grantable =
  /^(actions|attestations|checks|contents|deployments|issues|packages|pages|pull-requests|security-events|statuses): (read|write)$/

/** What could not be seen of a repository: what criteria wait for, and beside it whatever GitHub refused to tell. */
export function visibilityOf(verdicts: readonly Verdict[], { facts }: Snapshot): Visibility {
  const waiting = verdicts.flatMap(({ id, unseen }) => unseen.map((why) => ({ why, id })))
  const facets = [...refusals(facts), ...(facts.branchRules.state === 'seen' ? refusals(facts.branchRules.value) : [])]
  const all = [...waiting, ...facets.map((why) => ({ why, id: undefined }))]
  const byKey = new Map<string, { why: Unseen; ids: Set<string> }>()
  for (const { why, id } of all) {
    const key = `${why.what} ${why.detail ?? ''}`
    const entry = byKey.get(key) ?? { why, ids: new Set() }
    if (id !== undefined) entry.ids.add(id)
    byKey.set(key, entry)
  }
  const unseen = [...byKey.values()].map(({ why, ids }) => ({ ...why, criteria: [...ids].sort() }))
  return { unseen, permissions: permissionsFor(unseen) }
}

function refusals(facts: Readonly<Record<string, unknown>>): readonly Unseen[] {
  return Object.values(facts).flatMap((facet) => (isRefused(facet) ? [facet.why] : []))
}

interface Refused {
  readonly state: 'unseen'
  readonly why: Unseen
}

function isRefused(facet: unknown): facet is Refused {
  if (typeof facet !== 'object' || facet === null || !('why' in facet)) return false
  const { why } = facet
  return typeof why === 'object' && why !== null && 'reason' in why && why.reason === 'forbidden'
}

/** Of several ways to be allowed the first; of read and write the stronger. What failed or lies elsewhere no permission would show. */
function permissionsFor(unseen: readonly Unseen[]): Visibility['permissions'] {
  const lacking = unseen.filter(({ reason }) => reason === 'forbidden' || reason === 'not-collected')
  const lines = lacking.flatMap(({ permission = '' }) => (permission.split(' or ')[0] ?? '').split(', ')).sort()
  const granted = lines.flatMap((line) => {
    const [, name, level] = grantable.exec(line) ?? []
    return name === undefined || level === undefined ? [] : [[name, level === 'write' ? 'write' : 'read'] as const]
  })
  return Object.fromEntries(granted)
}
