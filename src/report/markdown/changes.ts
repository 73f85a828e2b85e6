import type { Assessment, Verdict } from '../../model/assessment.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { movedWords } from '../moved-words.ts'
import { evidencePlace } from './evidence-place.ts'
import { folded } from './folded.ts'
import { prose } from './prose.ts'

type Delta = NonNullable<Assessment['delta']>

const open = 8
const most = 50

/** What the pull request changes: the level, then criteria lost and gained, each with the line that did it. */
export function changes({ delta, criteria }: Assessment, linkBase: string | undefined): Markdown {
  if (delta === undefined) return trustedMarkdown('')
  const verdictsOf = (ids: readonly string[]) => ids.flatMap((id) => criteria.filter((verdict) => verdict.id === id))
  const lost = verdictsOf(delta.lost).map((one) => lostRow(one, causePlace(one, delta, linkBase)))
  const gained = verdictsOf(delta.gained).map((one) => gainedRow(one, delta, linkBase))
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

/** The way to the evidence, and the line that did it where the way's ends do not show it. */
function gainedRow(verdict: Verdict, delta: Delta, linkBase: string | undefined): Markdown {
  const first = verdict.evidence[0]
  const place = first === undefined ? trustedMarkdown('') : evidencePlace(first, linkBase, 'both ends')
  const seen = place.markdown === '' ? place : markdownOf` · ${place}`
  const how = verdict.status === 'met' ? '' : ` (${verdict.status})`
  const cause = causePlace(verdict, delta, linkBase)
  const did = place.markdown.includes(cause.markdown) ? trustedMarkdown('') : markdownOf`, by ${cause}`
  return markdownOf`- ✅ **${verdict.title}**${how}${seen}${did}`
}

/** The line that did it; at the base what is no longer there. Empty where it has no place. */
function causePlace({ id }: Verdict, { causes = [], base }: Delta, linkBase: string | undefined): Markdown {
  const cause = causes.find((one) => one.criterion === id)
  if (cause === undefined) return trustedMarkdown('')
  const { path, line, at } = cause
  const there = at === 'head' ? linkBase : linkBase?.replace(/\/blob\/[^/]+\/$/u, `/blob/${base}/`)
  return evidencePlace({ note: '', strength: 'declared', path, ...(line === undefined ? {} : { line }) }, there)
}

/** What merely cannot be seen any more is not said to be missing. */
function lostRow({ title, status, partial, gap, unseen }: Verdict, cause: Markdown): Markdown {
  const why = unseen[0]
  const did = cause.markdown === '' ? cause : markdownOf` · ${cause}`
  if (status !== 'unknown') return markdownOf`- ❌ **${title}**: ${prose(partial ?? gap)}${did}`
  return markdownOf`- ❔ **${title}**: cannot be seen any more${why === undefined ? '' : `: ${why.what}`}${did}`
}
