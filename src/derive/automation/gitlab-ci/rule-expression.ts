import { fitsRegex } from '../read/fits-regex.ts'

/** The value of a variable that is set to nobody knows what: a tag's name. */
export const someText = Symbol('some text')

/** What is known of a variable: its text, null where it is certainly not set, undefined where nobody knows. */
export type Knowledge = string | typeof someText | null | undefined

export type KnownVariables = (name: string) => Knowledge

type Token =
  | { readonly type: 'sign'; readonly sign: string }
  | { readonly type: 'value'; readonly read: (variables: KnownVariables) => Knowledge }

const maxTokens = 200

/** Whether a GitLab `if:` holds: `$A == "b" && $C =~ /^d/`; undefined where it cannot be said. */
export function ruleHolds(text: string, variables: KnownVariables): boolean | undefined {
  const tokens = tokensOf(text)
  if (tokens === undefined || tokens.length > maxTokens) return undefined
  const source = tokens
  let at = 0

  function take(wanted: string): boolean {
    const token = source[at]
    if (token?.type !== 'sign' || token.sign !== wanted) return false
    at += 1
    return true
  }

  function either(): boolean | undefined {
    let left = both()
    while (take('||')) {
      const right = both()
      left = left === true || right === true ? true : left === undefined || right === undefined ? undefined : false
    }
    return left
  }

  function both(): boolean | undefined {
    let left = comparison()
    while (take('&&')) {
      const right = comparison()
      left = left === false || right === false ? false : left === undefined || right === undefined ? undefined : true
    }
    return left
  }

  function comparison(): boolean | undefined {
    if (take('(')) {
      const inner = either()
      take(')')
      return inner
    }
    const left = operand()
    for (const sign of ['==', '!=', '=~', '!~']) if (take(sign)) return compared(sign, left, operand())
    return left === undefined ? undefined : left !== null && left !== ''
  }

  function operand(): Knowledge {
    const token = source[at]
    if (token?.type !== 'value') return undefined
    at += 1
    return token.read(variables)
  }

  const result = either()
  return at === source.length ? result : undefined
}

function compared(sign: string, left: Knowledge, right: Knowledge): boolean | undefined {
  if (left === undefined || right === undefined) return undefined
  if (typeof left === 'symbol' || typeof right === 'symbol') {
    const absent = left === null || right === null
    return absent && (sign === '==' || sign === '!=') ? sign === '!=' : undefined
  }
  if (sign === '==' || sign === '!=') return (left === right) === (sign === '==')
  const fits = fitsSlashed(left ?? '', right ?? '')
  return fits === undefined ? undefined : fits === (sign === '=~')
}

/** Whether a text fits a pattern between slashes. */
export function fitsSlashed(text: string, pattern: string): boolean | undefined {
  const [, source, flags] = /^\/(.{0,300})\/([a-z]{0,5})$/.exec(pattern) ?? []
  if (source === undefined) return undefined
  return fitsRegex(text, source, { insensitive: flags?.includes('i') === true })
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  let rest = text.slice(0, 4_000).trim()
  while (rest !== '') {
    const [sign] = /^(\|\||&&|==|!=|=~|!~|\(|\))/.exec(rest) ?? []
    const [variable, name] = /^\$\{?(\w{1,100})\}?/.exec(rest) ?? []
    const [quoted] = /^("[^"]{0,500}"|'[^']{0,500}')/.exec(rest) ?? []
    const [regex] = /^\/(?:[^/\\]|\\.){0,300}\/[a-z]{0,5}/.exec(rest) ?? []
    const [absent] = /^null\b/.exec(rest) ?? []
    const token = sign ?? variable ?? quoted ?? regex ?? absent
    if (token === undefined) return undefined
    if (sign !== undefined) tokens.push({ type: 'sign', sign })
    else if (name !== undefined) tokens.push({ type: 'value', read: (variables) => variables(name) })
    else tokens.push({ type: 'value', read: () => (quoted === undefined ? (regex ?? null) : quoted.slice(1, -1)) })
    rest = rest.slice(token.length).trimStart()
  }
  return tokens
}
