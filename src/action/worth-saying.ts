import type { ActionInputs } from '../config/action-inputs.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'

/** Whether a pull request without a comment of ours should get one: below the target, held up, or changing a criterion or the gate. */
export function worthSaying({ projects }: Report, mode: ActionInputs['comment']): boolean {
  return mode === 'always' || (mode === 'auto' && projects.some(telling))
}

function telling({ applicable, level, target, gate, delta, touched, proposed }: Assessment): boolean {
  if (proposed !== undefined) return true
  if (gate.outcome === 'fail' || gate.outcome === 'incomplete') return true
  if (applicable && touched !== false && target !== null && level.effective < target) return true
  if (delta === undefined) return false
  return [...delta.gained, ...delta.lost, ...delta.gateEdited].length > 0 || delta.level.from !== delta.level.to
}
