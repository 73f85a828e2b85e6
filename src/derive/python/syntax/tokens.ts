/** What a token is; operators and keywords are told apart by their text. */
export const tokenKinds = {
  end: 0,
  name: 1,
  number: 2,
  text: 3,
  operator: 4,
  newline: 5,
  indent: 6,
  dedent: 7,
} as const

/** The tokens of a source, as columns: index `i` of each array is one token. */
export interface Tokens {
  readonly kinds: readonly number[]
  readonly texts: readonly string[]
  readonly lines: readonly number[]
  /** Line of the first character that starts no token or of a string that never ends. */
  readonly firstError: number | undefined
}

const operator3 = new Set(['**=', '//=', '>>=', '<<=', '...'])
const operator2 = new Set([
  '**', '//', '>>', '<<', '<=', '>=', '==', '!=', '->', ':=', '+=', '-=', '*=', '/=', '%=', '@=', '&=', '|=', '^=', '<>',
]) // prettier-ignore

/** By character: 1 starts a name, 2 is a digit, 4 may go on in a longer operator. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95) return 1
  if (code >= 48 && code <= 57) return 2
  return '*/<>=.-+%@&|^:!'.includes(String.fromCharCode(code)) ? 4 : 0
})
const singles = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

function classOf(code: number): number {
  return code > 127 ? 1 : (classes[code] ?? 0)
}

function isNameStart(code: number): boolean {
  return classOf(code) === 1
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39
}

/** Where the string that opens at `at` (on its quote) ends, exclusive; -1 if it never does. */
function endOfText(source: string, at: number, raw: boolean): number {
  const quote = source.charCodeAt(at)
  const triple = source.charCodeAt(at + 1) === quote && source.charCodeAt(at + 2) === quote
  let i = triple ? at + 3 : at + 1
  while (i < source.length) {
    const code = source.charCodeAt(i)
    // Raw strings keep the backslash, yet it still guards the quote behind it.
    if (code === 92) i += raw && source.charCodeAt(i + 1) === 10 && !triple ? 1 : 2
    else if (code === 10 && !triple) return -1
    else if (code !== quote) i++
    else if (!triple) return i + 1
    else if (source.charCodeAt(i + 1) === quote && source.charCodeAt(i + 2) === quote) return i + 3
    else i++
  }
  return -1
}

/** A prefix of string literals: `r`, `b`, `f`, `u`, `t` in any case and at most two of them. */
function prefixLength(source: string, at: number): number {
  for (let n = 0; n <= 2; n++) {
    const code = source.charCodeAt(at + n)
    if (isQuote(code)) return n
    const letter = code | 32
    if (letter !== 114 && letter !== 98 && letter !== 102 && letter !== 117 && letter !== 116) return -1
  }
  return -1
}

function operatorAt(source: string, at: number, code: number): string {
  const single = singles[code] ?? source.charAt(at)
  // Most operators stand alone: brackets, commas, a dot before a name.
  if (classOf(code) !== 4 || classOf(source.charCodeAt(at + 1)) !== 4) return single
  const three = source.slice(at, at + 3)
  if (operator3.has(three)) return three
  const two = three.slice(0, 2)
  return operator2.has(two) ? two : single
}

/** Splits Python source into tokens with indentation; `flat` reads one bracketed expression, without lines. Linear in the source. */
export function tokensOf(source: string, flat = false): Tokens {
  const kinds: number[] = []
  const texts: string[] = []
  const lines: number[] = []
  const indents = [0]
  let line = 1
  let i = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let depth = flat ? 1 : 0
  let fresh = !flat
  let firstError: number | undefined
  const push = (kind: number, text: string, at: number) => {
    kinds.push(kind)
    texts.push(text)
    lines.push(at)
  }
  while (i < source.length) {
    if (fresh) {
      let column = 0
      let code = source.charCodeAt(i)
      while (code === 32 || code === 9 || code === 12) {
        column = code === 9 ? (column | 7) + 1 : code === 12 ? 0 : column + 1
        code = source.charCodeAt(++i)
      }
      if (code === 35) while (i < source.length && source.charCodeAt(i) !== 10) i++
      if (i >= source.length) break
      code = source.charCodeAt(i)
      if (code === 13) code = source.charCodeAt(++i)
      if (code === 10) {
        i++
        line++
        continue
      }
      fresh = false
      if (column > (indents.at(-1) ?? 0)) {
        indents.push(column)
        push(tokenKinds.indent, '', line)
      }
      while (column < (indents.at(-1) ?? 0)) {
        indents.pop()
        push(tokenKinds.dedent, '', line)
      }
    }
    const code = source.charCodeAt(i)
    if (code === 32 || code === 9 || code === 13 || code === 12) {
      i++
      continue
    }
    if (code === 10) {
      if (depth === 0) {
        push(tokenKinds.newline, '', line)
        fresh = true
      }
      i++
      line++
      continue
    }
    if (code === 35) {
      while (i < source.length && source.charCodeAt(i) !== 10) i++
      continue
    }
    if (code === 92 && (source.charCodeAt(i + 1) === 10 || source.charCodeAt(i + 1) === 13)) {
      i += source.charCodeAt(i + 1) === 13 ? 3 : 2
      line++
      continue
    }
    if (isQuote(code) || isNameStart(code)) {
      const prefix = prefixLength(source, i)
      if (prefix >= 0) {
        const raw = /r/i.test(source.slice(i, i + prefix))
        const found = endOfText(source, i + prefix, raw)
        const newline = source.indexOf('\n', i)
        const end = found >= 0 ? found : newline < 0 ? source.length : newline
        if (found < 0) firstError ??= line
        const text = source.slice(i, end)
        push(tokenKinds.text, text, line)
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++
        i = end
        continue
      }
      let end = i + 1
      for (let next = source.charCodeAt(end); isNameStart(next) || isDigit(next);) next = source.charCodeAt(++end)
      push(tokenKinds.name, source.slice(i, end), line)
      i = end
      continue
    }
    if (isDigit(code) || (code === 46 && isDigit(source.charCodeAt(i + 1)))) {
      let end = i + 1
      for (;;) {
        const next = source.charCodeAt(end)
        const exponent = (next === 43 || next === 45) && (source.charCodeAt(end - 1) | 32) === 101 && code !== 48
        if (isDigit(next) || isNameStart(next) || next === 46 || exponent) end++
        else break
      }
      push(tokenKinds.number, source.slice(i, end), line)
      i = end
      continue
    }
    if (code === 40 || code === 91 || code === 123) depth++
    else if ((code === 41 || code === 93 || code === 125) && depth > (flat ? 1 : 0)) depth--
    const text = operatorAt(source, i, code)
    push(tokenKinds.operator, text, line)
    if (code === 36 || code === 63 || (text === '!' && !flat)) firstError ??= line
    i += text.length
  }
  if (!flat) {
    if (!fresh) push(tokenKinds.newline, '', line)
    for (let n = indents.length; n > 1; n--) push(tokenKinds.dedent, '', line)
  }
  push(tokenKinds.end, '', line)
  return { kinds, texts, lines, firstError }
}
