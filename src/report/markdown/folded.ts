import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

/** Lines behind a title that opens; nothing where there are no lines. */
export function folded(title: string | Markdown, lines: readonly Markdown[], open = false): Markdown {
  if (lines.length === 0) return trustedMarkdown('')
  return joinMarkdown([
    markdownOf`${trustedMarkdown(open ? '<details open><summary>' : '<details><summary>')}${title}${trustedMarkdown('</summary>\n')}`,
    ...lines,
    trustedMarkdown('\n</details>'),
  ])
}
