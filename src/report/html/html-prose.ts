import { htmlOf } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { prosePieces } from '../prose-pieces.ts'

/** A sentence of a criterion, where backticks mean code; everything else in it is text. */
export function htmlProse(sentence: string): Html {
  const pieces = prosePieces(sentence).map(({ kind, text }) => {
    switch (kind) {
      case 'code':
        return htmlOf`<code>${text}</code>`
      case 'words':
        return htmlOf`${text}`
      case 'blank':
        return htmlOf` `
    }
  })
  return htmlOf`${pieces}`
}
