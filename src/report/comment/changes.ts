import type { Assessment, Verdict } from '../../model/assessment.ts'
import { evidencePlace } from '../markdown/evidence-place.ts'
import { joinMarkdown, markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

const shown = 20

/** What the pull request changes: the gate's own files first, then the level, then criteria lost and gained with the line that did it. */
export function changes({ delta, criteria }: Assessment, linkBase: string | undefined): Markdown {
  if (delta === undefined) return trustedMarkdown('')
  const { from, to } = delta.level
  const moved =
    from === to ? `leaves the level at ${to}` : `${to > from ? 'raises' : 'lowers'} the level from ${from} to ${to}`
  const edited = delta.gateEdited.slice(0, shown).map((path) => markdownCode(path))
  const verdictsOf = (ids: readonly string[]) => ids.flatMap((id) => criteria.filter((verdict) => verdict.id === id))
  const lost = verdictsOf(delta.lost).map((one) => lostRow(one))
  const gained = verdictsOf(delta.gained).map((one) => gainedRow(one, linkBase))
  const none = lost.length + gained.length === 0
  return joinMarkdown(
    [
      ...(edited.length === 0
        ? []
        : [
            markdownOf`**! This pull request edits what gates it:** ${joinMarkdown(edited, ', ')}. The rules of the target branch hold until it is merged.`,
          ]),
      markdownOf`**This pull request ${moved}**${trustedMarkdown(none ? ' and changes no criterion.' : '.')}`,
      ...listed('It loses:', lost),
      ...listed('It gains:', gained),
    ],
    '\n\n',
  )
}

function listed(title: string, rows: readonly Markdown[]): readonly Markdown[] {
  if (rows.length === 0) return []
  const rest = rows.length - shown
  const more = rest > 0 ? [markdownOf`- and ${rest} more`] : []
  return [trustedMarkdown(title), joinMarkdown([...rows.slice(0, shown), ...more])]
}

function gainedRow(verdict: Verdict, linkBase: string | undefined): Markdown {
  const first = verdict.evidence[0]
  const place = first === undefined ? trustedMarkdown('') : evidencePlace(first, linkBase, 'both ends')
  const seen = place.markdown === '' ? place : markdownOf` · ${place}`
  const how = verdict.status === 'met' ? '' : ` (${verdict.status})`
  return markdownOf`- **${verdict.title}**${how}${seen}`
}

/** What merely cannot be seen any more is not said to be missing. */
function lostRow({ title, status, partial, gap, unseen }: Verdict): Markdown {
  const why = unseen[0]
  if (status !== 'unknown') return markdownOf`- **${title}**: ${partial ?? gap}`
  return markdownOf`- **${title}**: cannot be seen any more${why === undefined ? '' : `: ${why.what}`}`
}
