/** A piece of R that matters for calls; operators other than the listed ones are left out. */
export interface RToken {
  readonly type: 'name' | 'text' | 'mark'
  /** A name, the inner text of a string, or one of `( ) [ ] { } , = <- |> %>% :: + newline`. */
  readonly value: string
  readonly line: number
}

const maxTokens = 400_000

/** Splits R into names, strings and marks in one pass; comments are gone. */
export function rTokens(source: string): readonly RToken[] {
  const tokens: RToken[] = []
  let line = 1
  let at = 0
  const push = (type: RToken['type'], value: string, starts: number): void => {
    tokens.push({ type, value, line: starts })
  }
  while (at < source.length && tokens.length < maxTokens) {
    const char = source[at] ?? ''
    const rest = source.slice(at, at + 3)
    if (char === '\n') {
      push('mark', 'newline', line)
      line += 1
      at += 1
    } else if (char === '#') {
      const end = source.indexOf('\n', at)
      at = end === -1 ? source.length : end
    } else if (char === '"' || char === "'" || char === '`') {
      const end = closing(source, at)
      const inner = source.slice(at + 1, end)
      push(char === '`' ? 'name' : 'text', inner, line)
      line += newlines(inner)
      at = end + 1
    } else if (/[A-Za-z.]/.test(char)) {
      let end = at + 1
      while (end < source.length && /[\w.]/.test(source[end] ?? '')) end += 1
      push('name', source.slice(at, end), line)
      at = end
    } else if (/\d/.test(char)) {
      at += 1
      while (at < source.length && /[\w.]/.test(source[at] ?? '')) at += 1
      push('mark', 'number', line)
    } else {
      const mark = marks.find((candidate) => rest.startsWith(candidate))
      if (mark !== undefined) push('mark', mark === ':::' ? '::' : mark, line)
      at += mark?.length ?? 1
    }
  }
  return tokens
}

/** Longest first. `==`, `<=` and the like are listed so that their `=` is not taken for a named argument's. */
const marks = [
  '%>%',
  '<<-',
  ':::',
  '::',
  '|>',
  '<-',
  '->',
  '==',
  '<=',
  '>=',
  '!=',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  '=',
  '\\',
  '$',
  '@',
  '-',
  '+',
  '~',
]

function closing(source: string, from: number): number {
  const quote = source[from]
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] === '\\' && quote !== '`') at += 1
    else if (source[at] === quote) return at
  }
  return source.length
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
