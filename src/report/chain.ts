import type { ShownEvidence } from '../model/assessment.ts'
import { chainParts } from './link-to.ts'

/** `retrain.yml:41 -> make train -> src/train.py:88`: the way automation takes to a piece of evidence. Foreign text: escape it. */
export function chainOf(evidence: ShownEvidence): string {
  return chainParts(evidence).join(' -> ')
}
