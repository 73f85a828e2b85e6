import type { Assessment, Verdict } from '../../model/assessment.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { movedWords } from '../moved-words.ts'
import { evidencePlace } from './evidence-place.ts'
import { folded } from './folded.ts'
import { prose } from './prose.ts'

const open = 8
const most = 50

/** What the pull request changes: the level, then criteria lost and gained, each with the line that did it. */
export function changes({ delta, criteria }: Assessment, linkBase: string | undefined): Markdown {
  if (delta === undefined) return trustedMarkdown('')
  const verdictsOf = (ids: readonly string[]) => ids.flatMap((id) => criteria.filter((verdict) => verdict.id === id))
  const lost = verdictsOf(delta.lost).map(lostRow)
  const gained = verdictsOf(delta.gained).map((one) => gainedRow(one, linkBase))
  const rows = [...lost, ...gained]
  const counts = [
    ...(lost.length === 0 ? [] : [`loses ${counted(lost.length)}`]),
    ...(gained.length === 0 ? [] : [`gains ${counted(gained.length)}`]),
  ]
  const what = counts.length === 0 ? 'changes no criterion' : counts.join(' and ')
  const rest = rows.slice(open, most)
  return joinMarkdown(
    [
      markdownOf`**This pull request ${movedWords(delta)}** and ${what}${trustedMarkdown(rows.length === 0 ? '.' : ':')}`,
      ...(rows.length === 0 ? [] : [joinMarkdown(rows.slice(0, open))]),
      ...(rest.length === 0 ? [] : [folded(`${rows.length - open} more`, rest)]),
    ],
    '\n\n',
  )
}

function counted(count: number): string {
  return count === 1 ? 'one criterion' : `${count} criteria`
}

function gainedRow(verdict: Verdict, linkBase: string | undefined): Markdown {
  const first = verdict.evidence[0]
  const place = first === undefined ? trustedMarkdown('') : evidencePlace(first, linkBase, 'both ends')
  const seen = place.markdown === '' ? place : markdownOf` · ${place}`
  const how = verdict.status === 'met' ? '' : ` (${verdict.status})`
  return markdownOf`- ✅ **${verdict.title}**${how}${seen}`
}

/** What merely cannot be seen any more is not said to be missing. */
function lostRow({ title, status, partial, gap, unseen }: Verdict): Markdown {
  const why = unseen[0]
  if (status !== 'unknown') return markdownOf`- ❌ **${title}**: ${prose(partial ?? gap)}`
  return markdownOf`- ❔ **${title}**: cannot be seen any more${why === undefined ? '' : `: ${why.what}`}`
}
