import type { Assessment } from '../../model/assessment.ts'
import { trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

/** The levels as steps, those reached filled, with target and minimum where they stand; by signs and words, never by colour alone. */
export function ladder({ ladder: steps, level, target, minimum }: Assessment): Markdown {
  const shown = steps.map((step) => {
    const marks = [...(step.level === minimum ? ['minimum'] : []), ...(step.level === target ? ['target'] : [])]
    const words = marks.length === 0 ? '' : ` ${marks.join(', ')}`
    return step.level <= level.effective ? `**● ${step.level}${words}**` : `○ ${step.level}${words}`
  })
  return trustedMarkdown(shown.join(' ━━ '))
}
