import type { Assessment } from '../../model/assessment.ts'
import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { visibleText } from '../visible-text.ts'

const most = 20
const longestName = 40

/** How many criteria of each level hold: what is left of the criteria where nothing else fits. */
export function criteriaCounts({ ladder, completion }: Pick<Assessment, 'ladder' | 'completion'>): Markdown {
  const rows = ladder.slice(0, most).flatMap(({ level, name }) => {
    const count = completion[String(level)]
    if (count === undefined) return []
    return [
      markdownOf`| ${level}, ${visibleText(name, longestName)} | ${count.required.met} of ${count.required.of} | ${count.met} of ${count.of} |`,
    ]
  })
  if (rows.length === 0) return trustedMarkdown('')
  return joinMarkdown([
    trustedMarkdown('| level | required criteria met | criteria met |\n| --- | --- | --- |'),
    ...rows,
  ])
}
