import type { GroovyToken } from './groovy-tokens.ts'

/** A place in the tokens of a file, that moves. */
export interface Cursor {
  at: number
  readonly tokens: readonly GroovyToken[]
}

/** The start of a file. */
export function cursorOf(tokens: readonly GroovyToken[]): Cursor {
  return { at: 0, tokens }
}

/** The sign that stands here, or so many tokens ahead. */
export function sign(cursor: Cursor, ahead = 0): string | undefined {
  const token = cursor.tokens[cursor.at + ahead]
  return token?.type === 'sign' ? token.text : undefined
}

/** How many line ends stand before the next token; -1 where nothing follows. */
export function endsAhead(cursor: Cursor): number {
  let ahead = 0
  while (cursor.tokens[cursor.at + ahead]?.type === 'end') ahead += 1
  return cursor.tokens[cursor.at + ahead] === undefined ? -1 : ahead
}

/** The name that stands here. */
export function wordAt(cursor: Cursor): string | undefined {
  const token = cursor.tokens[cursor.at]
  return token?.type === 'word' ? token.text : undefined
}

/** Tokens as a condition is compared: signs close together, texts in single quotes. */
export function rawText(tokens: readonly GroovyToken[]): string {
  const parts = tokens.map((token) =>
    token.type === 'end' ? '' : token.type === 'text' ? `'${token.text}'` : token.text,
  )
  return parts
    .join(' ')
    .replace(/([=!<>&|]) (?=[=&|])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 2_000)
}

/** Goes on to the next line that holds something. */
export function skipEnds(cursor: Cursor): void {
  while (cursor.tokens[cursor.at]?.type === 'end') cursor.at += 1
}
