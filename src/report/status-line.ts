import type { Assessment } from '../model/assessment.ts'
import { budget } from './budget.ts'
import { outcomeWords } from './headline.ts'
import { visibleText } from './visible-text.ts'

/** An assessment in one line: `level 2 (was 1), target 3, minimum 2, gate passes`; at most 140 characters. */
export function statusLine({ applicable, applicability, level, target, minimum, gate, delta }: Assessment): string {
  if (!applicable) {
    const outcome = gate.outcome === 'not-applicable' ? '' : `, ${outcomeWords(gate.outcome)}`
    return visibleText(`not applicable (${applicability.kind})${outcome}`, budget.description)
  }
  const was = delta === undefined || delta.level.from === delta.level.to ? '' : ` (was ${delta.level.from})`
  const parts = [
    `level ${level.effective}${was}`,
    ...(target === null ? [] : [`target ${target}`]),
    ...(minimum === null ? [] : [`minimum ${minimum}`]),
    outcomeWords(gate.outcome),
  ]
  return visibleText(parts.join(', '), budget.description)
}
