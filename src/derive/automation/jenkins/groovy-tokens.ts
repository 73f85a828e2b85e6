/** A piece of a Groovy file, with its line. */
export type GroovyToken =
  /** A name with what is reached through it: `docker.build`, `env.BRANCH_NAME`. */
  | { readonly type: 'word'; readonly text: string; readonly line: number }
  /** `live` texts work in `${…}` before anybody sees them. */
  | { readonly type: 'text'; readonly text: string; readonly live: boolean; readonly line: number }
  | { readonly type: 'sign'; readonly text: string; readonly line: number }
  | { readonly type: 'end'; readonly line: number }

const maxTokens = 60_000
const word = /[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*/y
const quotes = ["'''", '"""', "'", '"']

/** The tokens of a Groovy file without its comments; undefined where it is too long to be a pipeline. Lines end statements, so they stay. */
export function groovyTokens(source: string): readonly GroovyToken[] | undefined {
  const tokens: GroovyToken[] = []
  let line = 1
  let at = 0
  while (at < source.length) {
    if (tokens.length > maxTokens) return undefined
    const char = source.charAt(at)
    if (char === '\n') {
      tokens.push({ type: 'end', line })
      line += 1
      at += 1
      continue
    }
    if (source.startsWith('//', at) || (char === '#' && at === 0)) {
      const end = source.indexOf('\n', at)
      at = end === -1 ? source.length : end
      continue
    }
    if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2)
      const stop = end === -1 ? source.length : end + 2
      line += newlines(source.slice(at, stop))
      at = stop
      continue
    }
    const quote = quotes.find((one) => source.startsWith(one, at))
    if (quote !== undefined) {
      const end = endOfText(source, at + quote.length, quote)
      const written = source.slice(at + quote.length, end)
      tokens.push({ type: 'text', text: written, live: quote.startsWith('"'), line })
      line += newlines(written)
      at = Math.min(source.length, end + quote.length)
      continue
    }
    word.lastIndex = at
    const name = word.exec(source)?.[0]
    if (name !== undefined) {
      tokens.push({ type: 'word', text: name, line })
      at += name.length
      continue
    }
    if (!/\s/.test(char)) tokens.push({ type: 'sign', text: char, line })
    at += 1
  }
  return tokens
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}

function endOfText(source: string, from: number, quote: string): number {
  for (let at = from; at < source.length; at += 1) {
    if (source.charAt(at) === '\\') at += 1
    else if (source.startsWith(quote, at)) return at
    // A text in single quotes ends at the end of its line, if nowhere else.
    else if (quote.length === 1 && source.charAt(at) === '\n') return at
  }
  return source.length
}
