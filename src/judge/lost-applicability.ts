import type { Assessment } from '../model/assessment.ts'
import type { Policy } from '../model/policy.ts'
import type { Report } from '../model/report.ts'

/**
 * A change that makes the model inapplicable is held up like one whose level cannot be seen: else a gate would be passed by turning
 * the product into something that is none. Nothing happens where nothing gates.
 */
export function lostApplicability(
  ruling: Report,
  after: Report,
  policy: Pick<Policy, 'onIncomplete' | 'failOn'>,
): Report {
  const held = after.projects.map((now): Assessment => {
    const then = ruling.projects.find((one) => one.project.path === now.project.path)
    const lost = then?.applicable === true && !now.applicable && now.touched !== false && gates(policy.failOn, now)
    if (!lost || policy.onIncomplete === 'pass') return now
    const reason = 'the maturity model applies to the target branch and would no longer apply'
    return { ...now, gate: { ...now.gate, outcome: 'incomplete', reasons: [reason] } }
  })
  const changed = held.find((one, index) => one !== after.projects[index])
  if (changed === undefined) return after
  const worst = held.find((one) => one.project.path === after.worst.project.path) ?? after.worst
  return {
    worst: worst.gate.outcome === 'fail' || worst.gate.outcome === 'incomplete' ? worst : changed,
    projects: held,
  }
}

/** Whether anything could hold a change up: of what no longer applies, no gate says so itself. */
function gates(failOn: Policy['failOn'], { target, minimum }: Assessment): boolean {
  if (failOn.includes('never')) return false
  return (
    failOn.includes('regression') ||
    (failOn.includes('below-minimum') && minimum !== null) ||
    (failOn.includes('below-target') && target !== null)
  )
}
