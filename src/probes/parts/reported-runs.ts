import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'
import type { Occurrence } from './occurrences.ts'
import { startsOutOfSight } from './occurrences.ts'

const fewestCommits = 2

/**
 * Of work whose start is kept outside the repository, what a service reported to have run through: it spoke of at least two of the last commits
 * of the default branch, so that nobody started it once by hand, and its last word of one was success. What a check calls itself says nothing of what
 * ran: that is read from the pipeline, which must be the only one of its service here, or the check might be another one's.
 */
export function reportedRuns(facts: Facts, occurrences: readonly Occurrence[]): readonly Evidence[] {
  const { checks } = facts.snapshot.facts
  if (checks.state === 'unseen') return []
  const active = facts.automations.filter(({ inactive }) => inactive === undefined)
  return occurrences.flatMap((one): readonly Evidence[] => {
    const { activity, automation } = one
    const { system } = automation
    if (!startsOutOfSight(one) || activity.tolerant || activity.conditional || system === 'other') return []
    if (active.filter((other) => other.system === system).length > 1) return []
    const said = checks.value.filter(({ name, app }) => `${app ?? ''} ${name}`.toLowerCase().includes(system))
    const passed = said.find(({ conclusion }) => conclusion === 'success')
    if (passed === undefined || new Set(said.map(({ sha }) => sha)).size < fewestCommits) return []
    const note = `${activity.note}; ${passed.name} succeeded on ${passed.sha.slice(0, 7)}`
    const { via, at } = activity
    const shown = { ...(via.length > 0 && { via }), ...(passed.url !== null && { url: passed.url }) }
    return [{ note, strength: 'exercised', at, ...shown }]
  })
}
