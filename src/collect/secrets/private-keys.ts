import type { Span } from './span.ts'

const begin = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const longest = 20_000

/** The inside of private key blocks, line by line; in JSON and notebooks a block is one line. */
export function privateKeys(text: string): readonly Span[] {
  if (!text.includes('PRIVATE KEY')) return []
  const spans: Span[] = []
  let end = 0
  for (const match of text.matchAll(begin)) {
    const start = match.index + match[0].length
    if (start < end) continue
    const inside = text.slice(start, start + longest)
    const close = inside.indexOf('-----END')
    // A block that is cut off ends with the first line that holds something else.
    const body = close >= 0 ? inside.slice(0, close) : (/^[\w+/=\s\\:,-]*/.exec(inside)?.[0] ?? '')
    for (const line of body.matchAll(/[^\r\n]{8,}/g)) {
      spans.push({ start: start + line.index, end: start + line.index + line[0].length })
    }
    end = start + body.length
  }
  return spans
}
