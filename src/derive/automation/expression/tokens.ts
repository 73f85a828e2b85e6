export type Token =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'sign'; readonly sign: string }

const signs = ['&&', '||', '==', '!=', '<=', '>=', '<', '>', '!', '(', ')', '[', ']', '.', ',', '*']
const constants = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

const blank = /\s/
const nameStart = /[A-Za-z_]/
const namePart = /[\w-]/
const numberPart = /[0-9A-Fa-fxXoO.+-]/

/** The tokens of an expression; undefined where it is none. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (blank.test(char)) {
      at += 1
      continue
    }
    const afterName = tokens.at(-1)
    const afterDot = afterName?.type === 'sign' && afterName.sign === '.'
    if (char === "'") {
      const end = endOfString(text, at)
      if (end === undefined) return undefined
      tokens.push({ type: 'literal', value: text.slice(at + 1, end).replaceAll("''", "'") })
      at = end + 1
      continue
    }
    if (nameStart.test(char)) {
      const name = run(text, at, namePart)
      const constant = afterDot ? undefined : constants.get(name)
      tokens.push(constant === undefined ? { type: 'name', name } : { type: 'literal', value: constant })
      at += name.length
      continue
    }
    if (/[0-9]/.test(char) || (/[-+.]/.test(char) && /[0-9]/.test(text.charAt(at + 1)) && !endsOperand(afterName))) {
      const digits = run(text, at, numberPart)
      const value = Number(digits)
      if (Number.isNaN(value)) return undefined
      tokens.push({ type: 'literal', value })
      at += digits.length
      continue
    }
    const sign = signs.find((one) => text.startsWith(one, at))
    if (sign === undefined) return undefined
    tokens.push({ type: 'sign', sign })
    at += sign.length
  }
  return tokens
}

function endsOperand(token: Token | undefined): boolean {
  return token?.type === 'name' || (token?.type === 'sign' && (token.sign === ']' || token.sign === ')'))
}

function endOfString(text: string, start: number): number | undefined {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf("'", at)
    if (quote === -1) return undefined
    if (text.charAt(quote + 1) !== "'") return quote
    at = quote + 2
  }
}

function run(text: string, from: number, part: RegExp): string {
  let to = from + 1
  while (to < text.length && part.test(text.charAt(to))) to += 1
  return text.slice(from, to)
}
