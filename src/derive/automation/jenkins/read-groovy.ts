import { cursorOf, endsAhead, rawText, sign, skipEnds, wordAt, type Cursor } from './groovy-cursor.ts'
import type { GroovyArgument, GroovyFile, GroovyFunction, GroovyItem, GroovyValue } from './groovy-item.ts'
import { groovyTokens } from './groovy-tokens.ts'

const maxDepth = 60
const types = new Set([
  'def',
  'final',
  'String',
  'int',
  'Integer',
  'boolean',
  'Boolean',
  'Map',
  'List',
  'static',
  'private',
  'public',
  'void',
  'var',
])
const operators = new Set(['in', 'as', 'instanceof'])
const bracketed = new Set(['if', 'for', 'while', 'switch', 'catch'])

/** Reads as much of Groovy as pipelines are written in: calls, blocks, assignments and functions. Never throws; undefined where the file is too long. */
export function readGroovy(source: string): GroovyFile | undefined {
  const tokens = groovyTokens(source)
  if (tokens === undefined) return undefined
  const functions = new Map<string, GroovyFunction>()
  return { items: itemsOf(cursorOf(tokens), functions, 0), functions }
}

type Functions = Map<string, GroovyFunction>

function itemsOf(cursor: Cursor, functions: Functions, depth: number): readonly GroovyItem[] {
  const items: GroovyItem[] = []
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at]
    if (token?.type === 'sign' && token.text === '}') {
      cursor.at += 1
      return items
    }
    if (token?.type === 'word') {
      const before = cursor.at
      items.push(...statement(cursor, functions, depth))
      if (cursor.at === before) cursor.at += 1
      continue
    }
    cursor.at += 1
    if (token?.type === 'sign' && token.text === '{') items.push(...block(cursor, functions, depth))
  }
  return items
}

/** What stands between braces; the opening one is behind us. */
function block(cursor: Cursor, functions: Functions, depth: number): readonly GroovyItem[] {
  if (depth < maxDepth) return itemsOf(cursor, functions, depth + 1)
  for (let open = 1; open > 0 && cursor.at < cursor.tokens.length; cursor.at += 1) {
    if (sign(cursor) === '{') open += 1
    if (sign(cursor) === '}') open -= 1
  }
  return []
}

function statement(cursor: Cursor, functions: Functions, depth: number): readonly GroovyItem[] {
  const first = cursor.tokens[cursor.at]
  if (first?.type !== 'word') return []
  let typed = false
  while (types.has(wordAt(cursor) ?? '') && cursor.tokens[cursor.at + 1]?.type === 'word') {
    cursor.at += 1
    typed = true
  }
  const name = wordAt(cursor) ?? ''
  const line = cursor.tokens[cursor.at]?.line ?? first.line
  cursor.at += 1
  if (sign(cursor) === '=' && sign(cursor, 1) !== '=') {
    cursor.at += 1
    const value = valueOf(cursor, functions, depth, false)
    return [{ name: '=', to: name, args: [{ name: undefined, value }], body: undefined, inside: '', line }]
  }
  const call = called(name, line, cursor, functions, depth)
  // `def deploy(name) { … }` defines what a call by that name does.
  if (typed && call.body !== undefined && !name.includes('.')) {
    functions.set(name, { parameters: call.args, body: call.body })
    return []
  }
  return [call, ...chained(call, cursor, functions, depth)]
}

/** The arguments behind a name, in brackets or bare, and the block behind them. */
function called(name: string, line: number, cursor: Cursor, functions: Functions, depth: number): GroovyItem {
  let args: readonly GroovyArgument[] = []
  if (sign(cursor) === '(') {
    cursor.at += 1
    args = argumentsOf(cursor, functions, depth, true)
  } else if (!bracketed.has(name) && startsArgument(cursor)) {
    args = argumentsOf(cursor, functions, depth, false)
  }
  const ahead = endsAhead(cursor)
  if (ahead === -1 || sign(cursor, ahead) !== '{') return { name, args, body: undefined, inside: '', line }
  cursor.at += ahead + 1
  const from = cursor.at
  const body = block(cursor, functions, depth)
  return { name, args, body, inside: rawText(cursor.tokens.slice(from, Math.min(cursor.at - 1, from + 60))), line }
}

function startsArgument(cursor: Cursor): boolean {
  const token = cursor.tokens[cursor.at]
  if (token?.type === 'text') return true
  if (token?.type === 'sign') return token.text === '['
  return token?.type === 'word' && !operators.has(token.text)
}

/** `.inside { … }` and `.push()` behind a call. */
function chained(call: GroovyItem, cursor: Cursor, functions: Functions, depth: number): readonly GroovyItem[] {
  const found: GroovyItem[] = []
  let receiver = call.name
  while (sign(cursor) === '.' || (sign(cursor) === '?' && sign(cursor, 1) === '.')) {
    cursor.at += sign(cursor) === '?' ? 2 : 1
    const name = wordAt(cursor)
    if (name === undefined) break
    const line = cursor.tokens[cursor.at]?.line ?? call.line
    cursor.at += 1
    const next = called(`${receiver}().${name}`, line, cursor, functions, depth)
    found.push({ ...next, args: next.args.length === 0 ? call.args : [...next.args, ...call.args] })
    receiver = next.name
  }
  return found
}

function argumentsOf(cursor: Cursor, functions: Functions, depth: number, closed: boolean): readonly GroovyArgument[] {
  const args: GroovyArgument[] = []
  while (cursor.at < cursor.tokens.length) {
    if (closed) skipEnds(cursor)
    if (closed && sign(cursor) === ')') {
      cursor.at += 1
      return args
    }
    const named = cursor.tokens[cursor.at + 1]
    const label = cursor.tokens[cursor.at]
    const name =
      named?.type === 'sign' && named.text === ':' && (label?.type === 'word' || label?.type === 'text')
        ? label.text
        : undefined
    if (name !== undefined) {
      cursor.at += 2
      skipEnds(cursor)
    }
    const before = cursor.at
    args.push({ name, value: valueOf(cursor, functions, depth, closed) })
    if (sign(cursor) === ',') {
      cursor.at += 1
      skipEnds(cursor)
    } else if (!closed) return args
    else if (cursor.at === before) cursor.at += 1
  }
  return args
}

/** Everything up to the comma or the end: texts that are added to each other are one text. */
function valueOf(cursor: Cursor, functions: Functions, depth: number, closed: boolean): GroovyValue {
  const from = cursor.at
  const calls: GroovyItem[] = []
  const texts: { readonly text: string; readonly live: boolean }[] = []
  const line = cursor.tokens[cursor.at]?.line ?? 1
  let plain = true
  let open = 0
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at]
    if (token === undefined) break
    if (token.type === 'end') {
      if (!closed && open === 0 && sign(cursor, -1) !== '+') break
      cursor.at += 1
      continue
    }
    if (token.type === 'text') {
      texts.push(token)
      cursor.at += 1
      continue
    }
    if (token.type === 'word') {
      const item = inValue(token.text, token.line, cursor, functions, depth)
      if (item === undefined) texts.push({ text: `\${${token.text}}`, live: true })
      else {
        plain = false
        calls.push(...item)
      }
      continue
    }
    if (open === 0 && (token.text === ',' || token.text === ';' || token.text === ')' || token.text === '}')) break
    if (open === 0 && token.text === ']') break
    // A block behind bare arguments belongs to the call.
    if (token.text === '{' && open === 0 && !closed && cursor.at > from) break
    cursor.at += 1
    if (token.text === '{') calls.push(...block(cursor, functions, depth))
    if ('(['.includes(token.text)) open += 1
    if (')]'.includes(token.text)) open -= 1
    if (token.text !== '+') plain = false
  }
  const known = plain && texts.some(({ text, live }) => !live || !/^\$\{[\w.]+\}$/.test(text))
  const live = texts.some((one) => one.live)
  return {
    text: known
      ? texts.map((one) => (live && !one.live ? one.text.replaceAll('$', '\\$') : one.text)).join('')
      : undefined,
    live,
    line,
    raw: rawText(cursor.tokens.slice(from, Math.min(cursor.at, from + 60))),
    calls,
  }
}

/** A call inside a value; undefined for a mere name. */
function inValue(
  name: string,
  line: number,
  cursor: Cursor,
  functions: Functions,
  depth: number,
): readonly GroovyItem[] | undefined {
  cursor.at += 1
  const next = cursor.tokens[cursor.at]
  const brackets = next?.type === 'sign' && (next.text === '(' || next.text === '{')
  // `docker.build registry + ':1'`: two words beside each other are a method and its argument.
  const bare = next?.type === 'word' && name.includes('.') && !operators.has(next.text)
  if (!brackets && !bare && (next?.type !== 'text' || cursor.tokens[cursor.at - 2]?.type === 'text')) return undefined
  if (depth >= maxDepth) return []
  const call = called(name, line, cursor, functions, depth + 1)
  return [call, ...chained(call, cursor, functions, depth)]
}
