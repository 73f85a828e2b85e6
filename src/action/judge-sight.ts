import { lostApplicability } from '../judge/lost-applicability.ts'
import { UnreadableFault } from '../model/fault.ts'
import type { Report } from '../model/report.ts'
import { assess, assessChange } from '../pipeline.ts'
import type { ActionKnowledge } from './action-knowledge.ts'
import type { Ruling } from './policy-at.ts'
import type { Sight } from './sight.ts'

/**
 * Judges what was seen: the head, and by the same policy what it is compared with.
 * @throws UnreadableFault where a regression is to be held up and there is nothing to compare with.
 */
export function judgeSight(
  { head, ruling, base }: Sight,
  { policy, model, gateFiles }: Ruling,
  knowledge: ActionKnowledge,
  now: string,
): Report {
  const request = { model, policy, tool: knowledge.tool, now, gateFiles }
  if (base === undefined) return assess(head, request, knowledge)
  if (!('reason' in base)) return assessChange({ base, head, tip: ruling }, request, knowledge)
  if (policy.failOn.includes('regression')) {
    throw new UnreadableFault(`Whether anything got worse cannot be told: ${base.detail ?? base.what}`)
  }
  return lostApplicability(assess(ruling, request, knowledge), assess(head, request, knowledge), policy)
}
