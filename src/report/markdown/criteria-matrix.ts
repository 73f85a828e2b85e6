import type { Assessment } from '../../model/assessment.ts'
import { markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { statusWords } from '../status-words.ts'
import { evidencePlace } from './evidence-place.ts'
import { folded } from './folded.ts'

/** Every criterion as a row of a folded table, with the first piece of evidence or without. */
export function criteriaMatrix(
  { criteria }: Pick<Assessment, 'criteria'>,
  linkBase: string | undefined,
  evidence: 'with evidence' | 'without evidence',
): Markdown {
  const wide = evidence === 'with evidence'
  const head = wide
    ? '| level | status | criterion | id | evidence |\n| --- | --- | --- | --- | --- |'
    : '| level | status | criterion | id |\n| --- | --- | --- | --- |'
  const rows = criteria.map((verdict) => {
    const { sign, words } = statusWords[verdict.status]
    const first = verdict.evidence[0]
    const place = first === undefined ? trustedMarkdown('') : evidencePlace(first, linkBase)
    const expected = trustedMarkdown(verdict.required ? '' : ' (expected)')
    const row = markdownOf`| ${verdict.level} | ${sign} ${words} | ${verdict.title}${expected} | ${markdownCode(verdict.id)} |`
    return wide ? markdownOf`${row} ${place} |` : row
  })
  return folded(`All criteria (${rows.length})`, rows.length === 0 ? [] : [trustedMarkdown(head), ...rows])
}
