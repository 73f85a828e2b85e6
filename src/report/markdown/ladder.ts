import type { Assessment } from '../../model/assessment.ts'
import { ladderOf } from '../ladder-of.ts'
import type { Rung } from '../ladder-of.ts'
import { trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

const signs: Readonly<Record<Rung['state'], string>> = { reached: '✅', possible: '❔', missed: '❌', open: '⬜' }

/** The levels as steps, the one reached in bold, with target and minimum where they stand; by signs and words, never by colour alone. */
export function ladder(assessment: Assessment): Markdown {
  const steps = ladderOf(assessment).map(({ level, state, current, marks }) => {
    const words = marks.length === 0 ? String(level) : `${level} (${marks.join(', ')})`
    return `${signs[state]} ${current ? `**${words}**` : words}`
  })
  return trustedMarkdown(steps.join(' ── '))
}

/** The same in signs alone, for a cell of a table. */
export function shortLadder(assessment: Assessment): Markdown {
  return trustedMarkdown(
    ladderOf(assessment)
      .map(({ state }) => signs[state])
      .join(''),
  )
}
