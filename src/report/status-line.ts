import type { Assessment } from '../model/assessment.ts'
import { budget } from './budget.ts'
import { outcomeWords } from './headline.ts'
import { visibleText } from './visible-text.ts'

/** An assessment in one line: `level 2 (was 1), target 3, minimum 2, gate passes`; at most 140 characters. */
export function statusLine(assessment: Assessment): string {
  return line(assessment, [])
}

/** The same with the way to the next level before the verdict: `level 1, 3 of 4 towards 2, target 3, gate fails`. */
export function progressLine(assessment: Assessment): string {
  const { ladder, level, completion } = assessment
  const next = ladder.find((step) => step.level > level.effective)?.level
  const required = completion[String(next)]?.required
  return line(assessment, required === undefined ? [] : [`${required.met} of ${required.of} towards ${next}`])
}

function line(
  { applicable, applicability, level, target, minimum, gate, delta }: Assessment,
  progress: readonly string[],
): string {
  if (!applicable) {
    const outcome = gate.outcome === 'not-applicable' ? '' : `, ${outcomeWords(gate.outcome)}`
    return visibleText(`not applicable (${applicability.kind})${outcome}`, budget.description)
  }
  const was = delta === undefined || delta.level.from === delta.level.to ? '' : ` (was ${delta.level.from})`
  const parts = [
    `level ${level.effective}${was}`,
    ...progress,
    ...(target === null ? [] : [`target ${target}`]),
    ...(minimum === null ? [] : [`minimum ${minimum}`]),
    outcomeWords(gate.outcome),
  ]
  return visibleText(parts.join(', '), budget.description)
}
