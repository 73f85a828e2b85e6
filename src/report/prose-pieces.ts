import { visibleText } from './visible-text.ts'

/** A part of a sentence: words, what stood between two backticks, or the blank between them. */
export interface ProsePiece {
  readonly kind: 'words' | 'code' | 'blank'
  readonly text: string
}

const longest = 600

/** A sentence of a criterion in words and code. Criteria may be a team's own, so each piece is still foreign text: escape it. */
export function prosePieces(sentence: string): readonly ProsePiece[] {
  return visibleText(sentence, longest)
    .split(/(`[^`]+`)/u)
    .flatMap((piece): readonly ProsePiece[] => {
      if (/^`[^`]*[^`\s][^`]*`$/u.test(piece)) return [{ kind: 'code', text: piece.slice(1, -1) }]
      const words = piece.trim()
      const blank: ProsePiece = { kind: 'blank', text: ' ' }
      return [
        ...(piece.startsWith(' ') ? [blank] : []),
        ...(words === '' ? [] : [{ kind: 'words' as const, text: words }]),
        ...(words !== '' && piece.endsWith(' ') ? [blank] : []),
      ]
    })
}
