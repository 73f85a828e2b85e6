import { no, type Answer } from '../model/answer.ts'
import { disabledByHand } from '../model/automation.ts'
import type { Facts } from '../model/facts.ts'
import { workflowOf } from './workflow-of.ts'

/** A no that a workflow would have been a yes to, had nobody disabled it: says so, with what it would have been. */
export function heldByDisabled(answer: Answer, facts: Facts, ask: (facts: Facts) => Answer): Answer {
  if (answer.says !== 'no' || !facts.automations.some(({ inactive }) => inactive === disabledByHand)) return answer
  const automations = facts.automations.map((one) =>
    one.inactive === disabledByHand ? { ...one, inactive: undefined } : one,
  )
  const enabled = ask({ ...facts, automations })
  if (enabled.says !== 'yes') return answer
  const paths = new Set(enabled.evidence.map(workflowOf).filter((path) => path !== undefined))
  const off = facts.automations.filter(({ path, inactive }) => inactive === disabledByHand && paths.has(path))
  const named = off.length === 0 ? 'A workflow' : off.map(({ path }) => path).join(', ')
  return no(`${named} would do it, but ${disabledByHand}.`, enabled.evidence)
}
