import { evaluate, type Contexts } from './evaluate.ts'
import { known, textOfValue, type Value } from './expression-value.ts'
import { parseExpression } from './parse-expression.ts'

const maxLength = 256 * 1024

/** A text after its known `${{ … }}` were replaced; unknown ones stay as written. */
export interface Substituted {
  readonly text: string
  /** Nothing unknown is left in it. */
  readonly complete: boolean
}

/** Replaces what is known. */
export function substitute(text: string, contexts: Contexts): Substituted {
  let result = ''
  let complete = true
  let from = 0
  for (;;) {
    const start = text.indexOf('${{', from)
    const end = start === -1 ? -1 : endOf(text, start + 3)
    if (end === -1 || result.length > maxLength) break
    const value = valueOf(text.slice(start + 3, end), contexts)
    const replacement = textOfValue(value)
    const written = value.type === 'unknown' ? value.written : undefined
    if (replacement === undefined) complete = false
    result += text.slice(from, start) + (replacement ?? written ?? text.slice(start, end + 2))
    from = end + 2
  }
  return { text: result + text.slice(from), complete }
}

/** The value of a text: typed where it is one single `${{ … }}`, else a text, unknown with its beginning where parts are. */
export function valueOfText(text: string, contexts: Contexts): Value {
  const trimmed = text.trim()
  if (trimmed.startsWith('${{') && endOf(trimmed, 3) === trimmed.length - 2) {
    const value = valueOf(trimmed.slice(3, -2), contexts)
    return value.type === 'unknown' ? { ...value, written: value.written ?? trimmed } : value
  }
  const { text: result, complete } = substitute(text, contexts)
  return complete ? known(result) : writtenValue(result)
}

/** A text with unknown parts as a value: its beginning up to the first of them is known. */
export function writtenValue(text: string): Value {
  const cut = text.indexOf('${{')
  return { type: 'unknown', written: text, ...(cut > 0 && { prefix: text.slice(0, cut) }) }
}

function valueOf(source: string, contexts: Contexts): Value {
  const expression = parseExpression(source)
  return expression === undefined ? { type: 'unknown' } : evaluate(expression, contexts)
}

/** Where `}}` ends the expression: one inside a quoted text does not. */
function endOf(text: string, from: number): number {
  let quoted = false
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === "'") quoted = !quoted
    else if (!quoted && char === '}' && text.charAt(at + 1) === '}') return at
  }
  return -1
}
