import type { Assessment, Verdict } from '../../model/assessment.ts'
import { markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { statusWords } from '../status-words.ts'
import { weightWords } from '../weight-words.ts'
import { evidencePlace } from './evidence-place.ts'
import { folded } from './folded.ts'

/** How much of the criteria is shown: all with what was seen, all by name, or those that are open by name. */
export type MatrixDepth = 'with evidence' | 'by name' | 'failing only'

/** Criteria as folded tables, one a level. */
export function criteriaMatrix(
  { criteria, ladder, completion }: Pick<Assessment, 'criteria' | 'ladder' | 'completion'>,
  linkBase: string | undefined,
  depth: MatrixDepth,
): Markdown {
  const shown = criteria.filter(({ status }) => depth !== 'failing only' || status === 'unmet' || status === 'unknown')
  const tables = ladder.flatMap((step) => {
    const rows = shown.filter((verdict) => verdict.level === step.level)
    if (rows.length === 0) return []
    const count = completion[String(step.level)]
    const held = count === undefined ? trustedMarkdown('') : markdownOf` · ${count.met} of ${count.of}`
    return [
      markdownOf`\n**Level ${step.level}, ${step.name}**${held}\n`,
      trustedMarkdown(
        depth === 'with evidence' ? '| | criterion | seen |\n| --- | --- | --- |' : '| | criterion |\n| --- | --- |',
      ),
      ...rows.map((verdict) => rowOf(verdict, linkBase, depth)),
    ]
  })
  const title = depth === 'failing only' ? `Open criteria (${shown.length})` : `All criteria (${shown.length})`
  return folded(title, tables)
}

function rowOf(verdict: Verdict, linkBase: string | undefined, depth: MatrixDepth): Markdown {
  const { sign, words } = statusWords[verdict.status]
  const weight = weightWords(verdict)
  const expected = trustedMarkdown(weight === undefined ? '' : ` (${weight})`)
  // A narrow column would break between the words.
  const status = trustedMarkdown([sign === '~' ? '\\~' : sign, ...words.split(' ')].join('&nbsp;'))
  const row = markdownOf`| ${status} | ${verdict.title}${expected}<br>${markdownCode(verdict.id)} |`
  return depth === 'with evidence' ? markdownOf`${row} ${seenOf(verdict, linkBase)} |` : row
}

function seenOf(verdict: Verdict, linkBase: string | undefined): Markdown {
  const { status, evidence, unseen, waiver, attestation, because } = verdict
  const first = evidence[0]
  if (waiver !== undefined && status === 'waived')
    return markdownOf`until ${waiver.until}, ${waiver.owner}: ${waiver.reason}`
  if (attestation !== undefined && status === 'attested') {
    return markdownOf`until ${attestation.until}, ${attestation.owner}: ${attestation.statement}`
  }
  if (status === 'not-applicable') return markdownOf`${because ?? ''}`
  if (status === 'unknown') return markdownOf`${unseen[0]?.what ?? ''}`
  if (first === undefined) return trustedMarkdown('')
  const place = evidencePlace(first, linkBase)
  return place.markdown === '' ? markdownOf`${first.note}` : place
}
