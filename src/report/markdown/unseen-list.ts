import type { Assessment } from '../../model/assessment.ts'
import { markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { folded } from './folded.ts'

/** What could not be seen, folded, each with the permission that would show it. */
export function unseenList({ criteria }: Pick<Assessment, 'criteria'>): Markdown {
  const rows = criteria
    .filter((verdict) => verdict.status === 'unknown')
    .map((verdict) => {
      const why = verdict.unseen[0]
      const detail = why?.detail === undefined ? trustedMarkdown('') : markdownOf` (${why.detail})`
      const permission =
        why?.permission === undefined
          ? trustedMarkdown('')
          : markdownOf`; would be seen with ${markdownCode(why.permission)}`
      return markdownOf`- ${markdownCode(verdict.id)}: ${why?.what ?? 'not collected'}${detail}${permission}`
    })
  return folded(`What could not be seen (${rows.length})`, rows)
}
