import { tokenKinds, tokensOf, type Tokens } from './tokens.ts'

/** A place in a token stream. The parsers move `at`; everything else looks. */
export interface Reader {
  readonly tokens: Tokens
  at: number
  /** Nesting so far; hostile nesting is cut at `deepest`. */
  depth: number
  firstError: number | undefined
}

/** Deeper nesting than this is read as nothing. */
export const deepest = 120

/** A reader at the first token of a source. */
export function readerOf(source: string, flat = false): Reader {
  const tokens = tokensOf(source, flat)
  return { tokens, at: 0, depth: 0, firstError: tokens.firstError }
}

export function kindAt(reader: Reader, ahead = 0): number {
  return reader.tokens.kinds[reader.at + ahead] ?? tokenKinds.end
}

/** The text of a name, number or operator; empty for strings, so that `"if"` is no keyword. */
export function wordAt(reader: Reader, ahead = 0): string {
  if (kindAt(reader, ahead) === tokenKinds.text) return ''
  return reader.tokens.texts[reader.at + ahead] ?? ''
}

export function lineAt(reader: Reader): number {
  return reader.tokens.lines[reader.at] ?? 1
}

/** Moves over the word if it stands here. */
export function accept(reader: Reader, word: string): boolean {
  if (wordAt(reader) !== word) return false
  reader.at++
  return true
}

export function fail(reader: Reader): void {
  reader.firstError ??= lineAt(reader)
}

/** Moves over the word, or notes an error and stays. */
export function expect(reader: Reader, word: string): boolean {
  if (accept(reader, word)) return true
  fail(reader)
  return false
}
