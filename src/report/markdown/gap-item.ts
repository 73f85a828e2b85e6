import type { Verdict } from '../../model/assessment.ts'
import { joinMarkdown, markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { statusWords } from '../status-words.ts'
import { weightWords } from '../weight-words.ts'
import { evidencePlace } from './evidence-place.ts'
import { prose } from './prose.ts'

/** An open criterion as an item of a numbered list: what is missing, what was seen and where, what was not, and one next step. */
export function gapItem(gap: Verdict, linkBase: string | undefined, number: number): Markdown {
  const { words } = statusWords[gap.status]
  const first = gap.evidence[0]
  const hidden = gap.unseen[0]
  const weight = weightWords(gap)
  const optional = weight === undefined ? '' : `, ${weight}, holds nothing back`
  return joinMarkdown([
    markdownOf`${number}. **${gap.title}** ${markdownCode(gap.id)} · ${words}, ${gap.remedy.effort} effort${optional}`,
    // Of what was not seen nothing is said to be missing.
    ...(gap.status === 'unknown' ? [] : [markdownOf`   <br>${prose(gap.partial ?? gap.gap)}`]),
    ...(first === undefined ? [] : [markdownOf`   <br>Seen: ${first.note}${spaced(evidencePlace(first, linkBase))}`]),
    ...(hidden === undefined ? [] : [markdownOf`   <br>Not seen: ${hidden.what}${detailOf(hidden.detail)}`]),
    markdownOf`   <br>**Next step:** ${prose(gap.remedy.steps)}`,
  ])
}

function spaced(place: Markdown): Markdown {
  return place.markdown === '' ? place : markdownOf` ${place}`
}

function detailOf(detail: string | undefined): Markdown {
  return detail === undefined ? trustedMarkdown('') : markdownOf` (${detail})`
}
