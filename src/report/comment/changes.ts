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
  const [lost, gained] = [delta.lost, delta.gained].map((ids) =>
    ids.flatMap((id) => criteria.filter((verdict) => verdict.id === id)),
  )
  const rows = [...(lost ?? []).map((one) => lostRow(one)), ...(gained ?? []).map((one) => gainedRow(one, linkBase))]
  const rest = rows.length - shown
  return joinMarkdown([
    ...(edited.length === 0
      ? []
      : [
          markdownOf`**! This pull request edits what gates it:** ${joinMarkdown(edited, ', ')}. The rules of the target branch hold until it is merged.\n`,
        ]),
    markdownOf`**This pull request ${moved}**${trustedMarkdown(rows.length === 0 ? ' and changes no criterion.' : ':\n')}`,
    ...rows.slice(0, shown),
    ...(rest > 0 ? [markdownOf`- and ${rest} more`] : []),
  ])
}

function gainedRow(verdict: Verdict, linkBase: string | undefined): Markdown {
  const first = verdict.evidence[0]
  const place = first === undefined ? trustedMarkdown('') : evidencePlace(first, linkBase)
  const seen = place.markdown === '' ? place : markdownOf` · ${place}`
  const how = verdict.status === 'met' ? '' : ` (${verdict.status})`
  return markdownOf`- \\+ **${verdict.title}**${how}${seen}`
}

function lostRow(verdict: Verdict): Markdown {
  return markdownOf`- − **${verdict.title}**: ${verdict.partial ?? verdict.gap}`
}
