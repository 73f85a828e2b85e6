/** A string literal taken apart: its text with `{}` for replacement fields, and the source of each field. */
export interface TextLiteral {
  readonly text: string
  readonly fields: readonly string[]
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\([\s\S])/g, (whole, next: string) => escapes[next] ?? whole)
}

/** Where the expression of a field ends: at `!r`, `:format`, `=` before the brace, or the brace. */
function fieldEnd(text: string, from: number): { readonly expression: number; readonly close: number } {
  let depth = 0
  let expression = -1
  let quote = ''
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i)
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (expression < 0 && (c === '"' || c === "'")) quote = c
    else if (c === '(' || c === '[' || c === '{') depth++
    else if (c === '}' && depth === 0) return { expression: expression < 0 ? i : expression, close: i }
    else if (c === ')' || c === ']' || c === '}') depth--
    else if (depth === 0 && expression < 0 && (c === ':' || (c === '!' && text.charAt(i + 1) !== '='))) expression = i
  }
  return { expression: text.length, close: text.length }
}

/** Decodes a literal token with its prefix and quotes. */
export function textLiteral(token: string): TextLiteral {
  let start = 0
  while (token.charAt(start) !== '"' && token.charAt(start) !== "'") start++
  const prefix = token.slice(0, start).toLowerCase()
  const quote = token.charAt(start)
  const width = token.startsWith(quote.repeat(3), start) && token.length >= start + 6 ? 3 : 1
  const ended = token.length > start + width && token.endsWith(quote)
  const inner = token.slice(start + width, ended ? token.length - width : token.length)
  const raw = prefix.includes('r')
  if (!prefix.includes('f') && !prefix.includes('t')) return { text: raw ? inner : unescape(inner), fields: [] }
  if (!inner.includes('{') && !inner.includes('}')) return { text: raw ? inner : unescape(inner), fields: [] }
  const fields: string[] = []
  let text = ''
  let from = 0
  for (let i = 0; i < inner.length; i++) {
    const code = inner.charCodeAt(i)
    if (code !== 123 && code !== 125) continue
    if (inner.charCodeAt(i + 1) === code) {
      text += inner.slice(from, ++i)
    } else if (code === 123) {
      const end = fieldEnd(inner, i + 1)
      fields.push(
        inner
          .slice(i + 1, end.expression)
          .replace(/=\s*$/, '')
          .trim(),
      )
      text += `${inner.slice(from, i)}{}`
      i = end.close
    } else continue
    from = i + 1
  }
  text += inner.slice(from)
  return { text: raw ? text : unescape(text), fields }
}
