import type { RToken } from './r-tokens.ts'

/** One call in R as it is written. */
export interface RCall {
  readonly package: string | undefined
  readonly name: string
  /** Arguments written, one more where something is piped in. */
  readonly arguments: number
  readonly positional: readonly (string | undefined)[]
  readonly keywords: Readonly<Record<string, string | undefined>>
  /** The functions of which it is handed what they return: `SQLite` in `dbConnect(RSQLite::SQLite(), path)`. */
  readonly handed: readonly string[]
  readonly line: number
  /** The function of the file it stands in; undefined at the top level. */
  readonly within: string | undefined
}

const maxArguments = 200
/** Tokens looked at for one call's arguments, so that deep nesting stays cheap. */
const maxReach = 4000

/** Names of the functions a file defines at its top level. */
export function rFunctions(tokens: readonly RToken[]): ReadonlySet<string> {
  return new Set(functionsOf(tokens, closingsOf(tokens)).map(({ name }) => name))
}

/** Every call of a file, in the order written. */
export function rCalls(tokens: readonly RToken[]): readonly RCall[] {
  const calls: RCall[] = []
  const closings = closingsOf(tokens)
  const functions = functionsOf(tokens, closings)
  const texts = textsOf(tokens)
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name' || !is(tokens[index + 1], '(') || notCalls.has(token.value)) continue
    if (is(tokens[index - 1], '$') || is(tokens[index - 1], '@')) continue
    const prefixed = is(tokens[index - 1], '::')
    const owner = prefixed ? tokens[index - 2]?.value : undefined
    const before = tokens[prefixed ? index - 3 : index - 1]
    const piped = isPiped(tokens, prefixed ? index - 3 : index - 1, before)
    const written = argumentsOf(
      tokens,
      index + 1,
      Math.min(closings.get(index + 1) ?? tokens.length, index + maxReach),
      texts,
    )
    calls.push({
      package: owner,
      name: token.value,
      ...written,
      arguments: written.arguments + (piped ? 1 : 0),
      line: token.line,
      within: functions.find(({ from, to }) => from < index && index < to)?.name,
    })
  }
  return calls
}

const notCalls = new Set(['if', 'for', 'while', 'function', 'repeat', 'switch', 'c', 'list'])

function is(token: RToken | undefined, mark: string): boolean {
  return token?.type === 'mark' && token.value === mark
}

function isPiped(tokens: readonly RToken[], from: number, first: RToken | undefined): boolean {
  let token = first
  for (let index = from; is(token, 'newline') && index > 0; index -= 1) token = tokens[index - 1]
  return is(token, '|>') || is(token, '%>%')
}

/** Where each opening bracket closes. */
function closingsOf(tokens: readonly RToken[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  for (const [index, { type, value }] of tokens.entries()) {
    if (type !== 'mark') continue
    if (value === '(' || value === '[' || value === '{') open.push(index)
    if (value !== ')' && value !== ']' && value !== '}') continue
    const from = open.pop()
    if (from !== undefined) found.set(from, index)
  }
  return found
}

interface RFunction {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Named functions of the top level with the tokens they span. */
function functionsOf(tokens: readonly RToken[], closings: ReadonlyMap<number, number>): readonly RFunction[] {
  const found: RFunction[] = []
  let end = -1
  for (const [index, token] of tokens.entries()) {
    if (index <= end || token.type !== 'name' || !(is(tokens[index + 1], '<-') || is(tokens[index + 1], '='))) continue
    const keyword = tokens[index + 2]
    if (keyword?.value !== 'function' && !is(keyword, '\\')) continue
    const parameters = closings.get(index + 3)
    if (parameters === undefined) continue
    let body = parameters + 1
    while (is(tokens[body], 'newline')) body += 1
    const to = closings.get(body) ?? lineEnd(tokens, body)
    found.push({ name: token.value, from: index, to })
    end = to
  }
  return found
}

function lineEnd(tokens: readonly RToken[], from: number): number {
  let at = from
  while (at < tokens.length && !is(tokens[at], 'newline')) at += 1
  return at
}

type Written = Pick<RCall, 'arguments' | 'positional' | 'keywords' | 'handed'>

/** Names that stand for one text throughout the file: `url <- "https://…"`. */
function textsOf(tokens: readonly RToken[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const several = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name' || !is(tokens[index + 1], '<-')) continue
    const value = tokens[index + 2]
    if (
      found.has(token.value) ||
      value?.type !== 'text' ||
      !(tokens[index + 3] === undefined || is(tokens[index + 3], 'newline'))
    )
      several.add(token.value)
    else found.set(token.value, value.value)
  }
  for (const name of several) found.delete(name)
  return found
}

function argumentsOf(
  tokens: readonly RToken[],
  open: number,
  close: number,
  texts: ReadonlyMap<string, string>,
): Written {
  const positional: (string | undefined)[] = []
  const keywords = new Map<string, string | undefined>()
  const handed: string[] = []
  let depth = 0
  let argument: RToken[] = []
  const finish = (): void => {
    const [first, second, third] = argument
    if (first === undefined) return
    const value = second !== undefined && is(second, '=') ? argument.slice(2) : argument
    const called = is(value[1], '::') ? value.slice(2) : value
    if (called[0]?.type === 'name' && is(called[1], '(')) handed.push(called[0].value)
    if (second !== undefined && is(second, '='))
      keywords.set(first.value, argument.length === 3 ? literal(third, texts) : undefined)
    else positional.push(argument.length === 1 ? literal(first, texts) : undefined)
    argument = []
  }
  for (let index = open + 1; index < close && positional.length + keywords.size < maxArguments; index += 1) {
    const token = tokens[index]
    if (token === undefined || is(token, 'newline')) continue
    if (is(token, '(') || is(token, '[') || is(token, '{')) depth += 1
    if (is(token, ')') || is(token, ']') || is(token, '}')) depth -= 1
    if (depth === 0 && is(token, ',')) finish()
    else if (argument.length < 6) argument.push(token)
  }
  finish()
  return { arguments: positional.length + keywords.size, positional, keywords: Object.fromEntries(keywords), handed }
}

function literal(token: RToken | undefined, texts: ReadonlyMap<string, string>): string | undefined {
  if (token?.type === 'text') return token.value
  return token?.type === 'name' ? (symbols.get(token.value) ?? texts.get(token.value)) : undefined
}

const symbols = new Map([
  ['TRUE', 'TRUE'],
  ['FALSE', 'FALSE'],
])
