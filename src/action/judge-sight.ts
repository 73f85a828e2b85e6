import { deltaOf } from '../judge/delta-of.ts'
import { lostApplicability } from '../judge/lost-applicability.ts'
import { UnreadableFault } from '../model/fault.ts'
import type { Report } from '../model/report.ts'
import { assess } from '../pipeline.ts'
import type { ActionKnowledge } from './action-knowledge.ts'
import type { Ruling } from './policy-at.ts'
import type { Sight } from './sight.ts'

/**
 * Judges what was seen: the head, and by the same policy what it is compared with.
 * @throws UnreadableFault where a regression is to be held up and there is nothing to compare with.
 */
export function judgeSight(
  { head, ruling, base }: Sight,
  { policy, model }: Ruling,
  knowledge: ActionKnowledge,
  now: string,
): Report {
  const request = { model, policy, tool: knowledge.tool, now }
  if (base === undefined) return assess(head, request, knowledge)
  const tip = assess(ruling, request, knowledge)
  if ('reason' in base) {
    if (policy.failOn.includes('regression')) {
      throw new UnreadableFault(`Whether anything got worse cannot be told: ${base.detail ?? base.what}`)
    }
    return lostApplicability(tip, assess(head, request, knowledge), policy)
  }
  const before = base.repository.commit === ruling.repository.commit ? tip : assess(base, request, knowledge)
  const after = assess(head, { ...request, before: before.projects }, knowledge)
  return deltaOf(before, lostApplicability(tip, after, policy), base, head)
}
