import type { Facts } from '../../model/facts.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'

/** Paths of the test files that automation runs so that their failure counts. */
export function testsRunByAutomation(facts: Facts): ReadonlySet<string> {
  const runs = ofKind(occurrencesOf(facts), ['test']).filter((one) => !one.activity.tolerant)
  return new Set(runs.flatMap((one) => (one.activity.detail['files'] ?? '').split('\n').filter((path) => path !== '')))
}
