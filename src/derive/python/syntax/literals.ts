import { accept, advance, ended, enter, is, leave, nothing, textAt, type Reading } from './reading.ts'
import type { Expression } from './tree.ts'

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
}

/** The number at hand; what is no real number is nothing. */
export function numberAt(reading: Reading): Expression {
  const value = Number(textAt(reading).replaceAll('_', ''))
  return Number.isNaN(value) ? nothing : { kind: 'number', value }
}

/** The string literal at hand, or several side by side. */
export function textLiteral(reading: Reading): Expression {
  const holes: Expression[] = []
  let text = ''
  if (is(reading, 'ContinuedString') && enter(reading)) {
    for (; !ended(reading); advance(reading)) text += part(reading, holes)
    leave(reading)
  } else text = part(reading, holes)
  return holes.length === 0 ? { kind: 'text', text } : { kind: 'text', text, holes }
}

/** What one literal says, with `{}` for replacement fields, whose expressions join the holes. */
function part(reading: Reading, holes: Expression[]): string {
  const token = textAt(reading)
  let opening = 0
  while (token.charAt(opening) !== '"' && token.charAt(opening) !== "'" && opening < token.length) opening++
  const quote = token.charAt(opening)
  const width = token.startsWith(quote.repeat(3), opening) && token.length >= opening + 6 ? 3 : 1
  const closed = token.length > opening + width && token.endsWith(quote)
  const start = reading.cursor.from + opening + width
  const end = reading.cursor.to - (closed ? width : 0)
  const prefix = token.slice(0, opening)
  const inner = is(reading, 'FormatString') ? formatted(reading, start, end, holes) : reading.source.slice(start, end)
  return prefix.includes('r') || prefix.includes('R') ? inner : unescaped(inner)
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\([\s\S])/g, (whole, next: string) => escapes[next] ?? whole)
}

function formatted(reading: Reading, start: number, end: number, holes: Expression[]): string {
  let text = ''
  let from = start
  if (enter(reading)) {
    for (; !ended(reading); advance(reading)) {
      if (!is(reading, 'FormatReplacement')) continue
      text += `${withoutDoubledBraces(reading.source.slice(from, reading.cursor.from))}{}`
      from = reading.cursor.to
      holes.push(replacement(reading))
    }
    leave(reading)
  }
  return text + withoutDoubledBraces(reading.source.slice(from, end))
}

function withoutDoubledBraces(text: string): string {
  return text.replaceAll('{{', '{').replaceAll('}}', '}')
}

/** What a replacement field shows; its conversion and format say nothing. */
function replacement(reading: Reading): Expression {
  if (!enter(reading)) return nothing
  accept(reading, '{')
  const value = ended(reading) || is(reading, '}') ? nothing : reading.expression(reading)
  leave(reading)
  return value
}
