import type { Assessment } from '../../model/assessment.ts'
import { gapsToNext } from '../gaps.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { folded } from './folded.ts'
import { gapItem } from './gap-item.ts'

const open = 3

/** What stands before the next level, cheapest first: three gaps open, the rest folded, each with what was seen and one next step. */
export function nextGaps(assessment: Assessment, linkBase: string | undefined): Markdown {
  const next = assessment.ladder.find((step) => step.level > assessment.level.effective)
  const gaps = gapsToNext(assessment).filter((gap) => gap.required)
  const hoped = gapsToNext(assessment).filter((gap) => !gap.required)
  if (next === undefined || gaps.length === 0) return trustedMarkdown('')
  const items = [...gaps, ...hoped].map((gap, index) => gapItem(gap, linkBase, index + 1))
  const first = Math.min(open, gaps.length)
  const rest = items.slice(first)
  return joinMarkdown(
    [
      markdownOf`#### Next: level ${next.level}, ${next.name}`,
      joinMarkdown(items.slice(0, first)),
      ...(rest.length === 0 ? [] : [folded(`${rest.length} more towards level ${next.level}`, rest)]),
    ],
    '\n\n',
  )
}
