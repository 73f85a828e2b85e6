import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import { occurrencesOf } from './occurrences.ts'

/** Monitors of a platform that code sets up: from then on the platform looks and compares by itself. */
export function managedMonitors(facts: Facts, kind: 'monitor' | 'detect-drift'): readonly Activity[] {
  const scoring = new Set(facts.roles.scoring.map(({ path }) => path))
  const started = facts.entryPoints
    .filter(({ path }) => !path.endsWith('.ipynb'))
    .flatMap(({ activities }) => activities)
  const kept = facts.code.filter(({ path, test }) => !test && scoring.has(path)).flatMap(({ activities }) => activities)
  const run = occurrencesOf(facts).map(({ activity }) => activity)
  return [...started, ...kept, ...run].filter(
    ({ kind: does, tool, detail }) =>
      does === kind && tool !== undefined && /monitor/i.test(detail['call'] ?? detail['command'] ?? ''),
  )
}
