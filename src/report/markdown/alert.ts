import { joinMarkdown, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'

/** A box that GitHub sets apart; where it is not known, a quotation. https://docs.github.com/get-started/writing-on-github */
export function alert(kind: 'NOTE' | 'WARNING' | 'CAUTION', lines: readonly Markdown[]): Markdown {
  if (lines.length === 0) return trustedMarkdown('')
  return joinMarkdown(
    [trustedMarkdown(`[!${kind}]`), ...lines].map((line) => markdownOf`> ${line}`),
    '\n',
  )
}
