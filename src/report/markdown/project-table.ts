import type { Assessment } from '../../model/assessment.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { outcomeWords } from '../headline.ts'
import { folded } from './folded.ts'
import { shortLadder } from './ladder.ts'
import { outcomeSign } from './outcome-sign.ts'

/** A row a project: those that the pull request touches first, the others folded. */
export function projectTable(projects: readonly Assessment[], most: number): Markdown {
  const open = projects.filter((one) => one.touched !== false)
  const rest = projects.filter((one) => one.touched === false)
  const others = rest.length === 1 ? 'One project that is not touched' : `${rest.length} projects that are not touched`
  const tables = [tableOf(open, most), folded(others, rest.length === 0 ? [] : [tableOf(rest, most)])]
  return joinMarkdown(
    tables.filter((one) => one.markdown !== ''),
    '\n\n',
  )
}

function tableOf(projects: readonly Assessment[], most: number): Markdown {
  if (projects.length === 0) return trustedMarkdown('')
  const rows = projects.slice(0, most).map(rowOf)
  const left = projects.length - rows.length
  return joinMarkdown([
    trustedMarkdown(
      '| project | levels | level | next | target | minimum | gate |\n| --- | --- | --- | --- | --- | --- | --- |',
    ),
    ...rows,
    ...(left > 0 ? [markdownOf`| and ${left} more | | | | | | |`] : []),
  ])
}

function rowOf(assessment: Assessment): Markdown {
  const { project, applicable, applicability, level, delta, ladder, completion, target, minimum, gate } = assessment
  const verdict = outcomeWords(gate.outcome).replace(/^gate /, '')
  const name = markdownOf`| ${outcomeSign(gate.outcome)} **${project.name}** |`
  if (!applicable) return markdownOf`${name} | | not applicable (${applicability.kind}) | | | ${verdict} |`
  const next = ladder.find((step) => step.level > level.effective)?.level
  const required = completion[String(next)]?.required
  const progress = required === undefined ? '' : `${required.met} of ${required.of} towards ${next}`
  const was = delta === undefined || delta.level.from === delta.level.to ? '' : ` (was ${delta.level.from})`
  return markdownOf`${name} ${shortLadder(assessment)} | ${level.effective}${trustedMarkdown(was)} | ${progress} | ${target ?? ''} | ${minimum ?? ''} | ${verdict} |`
}
