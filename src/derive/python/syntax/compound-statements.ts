import { expression, expressions, targets } from './expressions.ts'
import { accept, expect, fail, kindAt, lineAt, wordAt, type Reader } from './reader.ts'
import { tokenKinds } from './tokens.ts'
import type { Branch, Expression, Handler, Statement, WithItem } from './tree.ts'

type Block = (reader: Reader) => readonly Statement[]

/** Reads `if`, `for`, `while`, `with`, `try` or `match`; false where `match` is just a name. */
export function compound(reader: Reader, found: Statement[], block: Block): boolean {
  const line = lineAt(reader)
  switch (wordAt(reader)) {
    case 'if':
      found.push({ kind: 'if', branches: branches(reader, block), line })
      return true
    case 'for': {
      reader.at++
      const target = targets(reader)
      expect(reader, 'in')
      const source = expressions(reader)
      found.push({ kind: 'for', target, source, body: block(reader), otherwise: otherwise(reader, block), line })
      return true
    }
    case 'while': {
      reader.at++
      const test = expression(reader)
      found.push({ kind: 'while', test, body: block(reader), otherwise: otherwise(reader, block), line })
      return true
    }
    case 'with':
      found.push({ kind: 'with', items: withItems(reader), body: block(reader), line })
      return true
    case 'try':
      found.push(tried(reader, block))
      return true
    default:
      return matched(reader, found, block)
  }
}

function otherwise(reader: Reader, block: Block): readonly Statement[] {
  return accept(reader, 'else') ? block(reader) : []
}

function branches(reader: Reader, block: Block): readonly Branch[] {
  const found: Branch[] = []
  let word = 'if'
  while (word === 'if' || word === 'elif') {
    const line = lineAt(reader)
    reader.at++
    const test = expression(reader)
    found.push({ test, body: block(reader), line })
    word = wordAt(reader) === 'elif' ? 'elif' : ''
  }
  const line = lineAt(reader)
  if (accept(reader, 'else')) found.push({ test: undefined, body: block(reader), line })
  return found
}

/** Whether the parenthesis behind `with` groups the items (`with (a as b, c as d):`) rather than opening an expression. */
function groupsItems(reader: Reader): boolean {
  if (wordAt(reader) !== '(') return false
  let open = 0
  for (let ahead = 0; ; ahead++) {
    const word = wordAt(reader, ahead)
    const kind = kindAt(reader, ahead)
    if (kind === tokenKinds.end || kind === tokenKinds.newline) return false
    if (word === '(' || word === '[' || word === '{') open++
    else if (word === ')' || word === ']' || word === '}') open--
    if (open === 0) return wordAt(reader, ahead + 1) === ':'
  }
}

function withItems(reader: Reader): readonly WithItem[] {
  reader.at++
  const grouped = groupsItems(reader) && accept(reader, '(')
  const items: WithItem[] = []
  for (;;) {
    const value = expression(reader)
    items.push({ value, as: accept(reader, 'as') ? withTarget(reader) : undefined })
    if (!accept(reader, ',')) break
    if (grouped && wordAt(reader) === ')') break
  }
  if (grouped) expect(reader, ')')
  return items
}

function withTarget(reader: Reader): Expression {
  return expression(reader)
}

function tried(reader: Reader, block: Block): Statement {
  const line = lineAt(reader)
  reader.at++
  const body = block(reader)
  const handlers: Handler[] = []
  while (accept(reader, 'except')) {
    accept(reader, '*')
    const type = wordAt(reader) === ':' ? undefined : expressions(reader)
    const named = accept(reader, 'as') || (kindAt(reader) === tokenKinds.name && wordAt(reader) !== ':')
    const name = named ? wordAt(reader) : undefined
    if (named) reader.at++
    handlers.push({ type, name, body: block(reader) })
  }
  const rest = otherwise(reader, block)
  const last = accept(reader, 'finally') ? block(reader) : []
  return { kind: 'try', body, handlers, otherwise: rest, last, line }
}

/** Whether a line that starts with `match` opens a match statement: its line ends in a colon. */
function opensMatch(reader: Reader): boolean {
  const next = wordAt(reader, 1)
  if (next === '=' || next === '.' || next === ':' || next === ',' || next === ')') return false
  for (let ahead = 1; ; ahead++) {
    const kind = kindAt(reader, ahead)
    if (kind === tokenKinds.end) return false
    if (kind === tokenKinds.newline) {
      return wordAt(reader, ahead - 1) === ':' && kindAt(reader, ahead + 1) === tokenKinds.indent
    }
  }
}

/** `match` as the `if` it stands for where its patterns are values; other patterns match anything that is not known. */
function matched(reader: Reader, found: Statement[], block: Block): boolean {
  if (!opensMatch(reader)) return false
  const line = lineAt(reader)
  reader.at++
  const subject = expressions(reader)
  expect(reader, ':')
  while (kindAt(reader) === tokenKinds.newline || kindAt(reader) === tokenKinds.indent) reader.at++
  const cases: Branch[] = []
  while (accept(reader, 'case')) {
    const at = lineAt(reader)
    const pattern = expressions(reader)
    if (accept(reader, 'as')) reader.at++
    const guard = accept(reader, 'if') ? expression(reader) : undefined
    const values = alternatives(pattern)
    const wildcard = pattern.kind === 'name' && guard === undefined
    const test: Expression = values
      ? { kind: 'compare', operators: ['in'], operands: [subject, { kind: 'sequence', items: values }], line: at }
      : (guard ?? { kind: 'nothing' })
    cases.push({ test: wildcard ? undefined : test, body: block(reader), line: at })
    while (kindAt(reader) === tokenKinds.newline) reader.at++
  }
  if (kindAt(reader) === tokenKinds.dedent) reader.at++
  else fail(reader)
  found.push({ kind: 'if', branches: cases, line })
  return true
}

/** The values of `"a" | "b"` or one literal; undefined for patterns that take things apart. */
function alternatives(pattern: Expression): readonly Expression[] | undefined {
  if (
    pattern.kind === 'text' ||
    pattern.kind === 'number' ||
    pattern.kind === 'constant' ||
    pattern.kind === 'attribute'
  ) {
    return [pattern]
  }
  if (pattern.kind !== 'binary' || pattern.operator !== '|') return undefined
  const left = alternatives(pattern.left)
  const right = alternatives(pattern.right)
  return left && right ? [...left, ...right] : undefined
}
