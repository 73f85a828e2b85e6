import { markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { prosePieces } from '../prose-pieces.ts'

/** A sentence of a criterion, where backticks mean code; everything else in it is text. */
export function prose(sentence: string): Markdown {
  const pieces = prosePieces(sentence).map(({ kind, text }) => {
    switch (kind) {
      case 'code':
        return markdownCode(text)
      case 'words':
        return markdownOf`${text}`
      case 'blank':
        return trustedMarkdown(' ')
    }
  })
  return markdownOf`${pieces}`
}
