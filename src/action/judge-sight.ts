import { gateEdits } from '../derive/gate/gate-edits.ts'
import { lostApplicability } from '../judge/lost-applicability.ts'
import { underFloor } from '../judge/under-floor.ts'
import type { Assessment } from '../model/assessment.ts'
import { UnreadableFault } from '../model/fault.ts'
import type { Policy } from '../model/policy.ts'
import type { Report } from '../model/report.ts'
import type { Note } from '../model/snapshot.ts'
import { assess, assessChange } from '../pipeline.ts'
import type { ActionKnowledge } from './action-knowledge.ts'
import type { Ruling } from './policy-at.ts'
import type { Sight } from './sight.ts'

/**
 * Judges what was seen: the head, and by the same policy what it is compared with; under an organisation's policy by that alone, too.
 * @throws UnreadableFault where a regression is to be held up and there is nothing to compare with.
 */
export function judgeSight(sight: Sight, ruling: Ruling, knowledge: ActionKnowledge, now: string): Report {
  const own = judged(sight, ruling.policy, ruling, knowledge, now)
  const { floor } = ruling
  const all = floor === undefined ? own : underFloor(own, judged(sight, floor, ruling, knowledge, now))
  return noting(all, 'info', ruling.voided)
}

function judged(
  { head, ruling: tip, base }: Sight,
  policy: Policy,
  { model, criteria, gateFiles }: Ruling,
  knowledge: ActionKnowledge,
  now: string,
): Report {
  const known = { ...knowledge, criteria }
  const request = { model, policy, tool: knowledge.tool, now, gateFiles }
  if (base === undefined) return assess(head, request, known)
  if (!('reason' in base)) return assessChange({ base, head, tip }, request, known)
  if (policy.failOn.includes('regression')) {
    throw new UnreadableFault(`Whether anything got worse cannot be told: ${base.detail ?? base.what}`)
  }
  const report = lostApplicability(assess(tip, request, known), assess(head, request, known), policy)
  const edited = gateEdits(tip, head, gateFiles)
  return edited.length === 0 ? report : noting(report, 'warning', [mayEdit(edited)])
}

/** Without the place where it left, what it edits cannot be told from what the target branch has changed since. */
function mayEdit(paths: readonly string[]): string {
  return `The change may edit what gates it: ${paths.slice(0, 10).join(', ')} differ from the target branch.`
}

function noting({ worst, projects }: Report, severity: Note['severity'], messages: readonly string[]): Report {
  if (messages.length === 0) return { worst, projects }
  const noted = (one: Assessment): Assessment => ({
    ...one,
    notes: [...messages.map((message) => ({ severity, message })), ...one.notes],
  })
  return { worst: noted(worst), projects: projects.map(noted) }
}
