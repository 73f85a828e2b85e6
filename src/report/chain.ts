import type { Evidence } from '../model/answer.ts'
import { placeOf } from '../model/location.ts'

/** `retrain.yml:41 -> make train -> src/train.py:88`: the way automation takes to a piece of evidence. Foreign text: escape it. */
export function chainOf(evidence: Evidence): string {
  const end = evidence.at === undefined ? [] : [placeOf(evidence.at)]
  return [...(evidence.via ?? []), ...end].join(' -> ')
}
