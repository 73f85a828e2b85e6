import type { Assessment, Verdict } from '../../model/assessment.ts'
import { gapsToNext } from '../gaps.ts'
import { evidencePlace } from '../markdown/evidence-place.ts'
import { folded } from '../markdown/folded.ts'
import { joinMarkdown, markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { statusWords } from '../status-words.ts'

const open = 3

/** What stands before the next level, cheapest first: three gaps open, the rest folded, each with what was seen and one next step. */
export function nextGaps(assessment: Assessment, linkBase: string | undefined): Markdown {
  const next = assessment.ladder.find((step) => step.level > assessment.level.effective)
  const gaps = gapsToNext(assessment).filter((gap) => gap.required)
  const hoped = gapsToNext(assessment).filter((gap) => !gap.required)
  if (next === undefined || gaps.length === 0) return trustedMarkdown('')
  const rest = [...gaps.slice(open), ...hoped].map((gap) => gapItem(gap, linkBase))
  return joinMarkdown(
    [
      markdownOf`#### Next: level ${next.level}, ${next.name}`,
      joinMarkdown(gaps.slice(0, open).map((gap) => gapItem(gap, linkBase))),
      ...(rest.length === 0 ? [] : [folded(`${rest.length} more towards level ${next.level}`, rest)]),
    ],
    '\n\n',
  )
}

function gapItem(gap: Verdict, linkBase: string | undefined): Markdown {
  const { words } = statusWords[gap.status]
  const first = gap.evidence[0]
  const hidden = gap.unseen[0]
  const optional = gap.required ? '' : ', expected, holds nothing back'
  return joinMarkdown([
    markdownOf`- **${gap.title}** (${words}, effort ${gap.remedy.effort}${optional}) ${markdownCode(gap.id)}`,
    // Of what was not seen nothing is said to be missing.
    ...(gap.status === 'unknown' ? [] : [markdownOf`  <br>${gap.partial ?? gap.gap}`]),
    ...(first === undefined ? [] : [markdownOf`  <br>Seen: ${first.note}${spaced(evidencePlace(first, linkBase))}`]),
    ...(hidden === undefined ? [] : [markdownOf`  <br>Not seen: ${hidden.what}${detailOf(hidden.detail)}`]),
    markdownOf`  <br>Next step: ${gap.remedy.steps}`,
  ])
}

function spaced(place: Markdown): Markdown {
  return place.markdown === '' ? place : markdownOf` ${place}`
}

function detailOf(detail: string | undefined): Markdown {
  return detail === undefined ? trustedMarkdown('') : markdownOf` (${detail})`
}
