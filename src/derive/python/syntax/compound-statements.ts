import { matched } from './match-statement.ts'
import { accept, advance, ended, is, lineHere, nothing, take, takeList, textAt, type Reading } from './reading.ts'
import type { Branch, Expression, Handler, Statement, WithItem } from './tree.ts'

/** Reads `if`, `for`, `while`, `with`, `try` or `match`, from its first word on; undefined for what has no effect on names or calls. */
export function compound(reading: Reading, name: string, line: number): Statement | undefined {
  switch (name) {
    case 'IfStatement':
      return { kind: 'if', branches: branches(reading), line }
    case 'ForStatement': {
      accept(reading, 'async')
      advance(reading)
      const target = takeList(reading, (next) => next === 'in')
      accept(reading, 'in')
      const source = takeList(reading, (next) => next === 'Body')
      return { kind: 'for', target, source, body: body(reading), otherwise: after(reading, 'else'), line }
    }
    case 'WhileStatement': {
      advance(reading)
      const test = take(reading)
      return { kind: 'while', test, body: body(reading), otherwise: after(reading, 'else'), line }
    }
    case 'WithStatement': {
      accept(reading, 'async')
      advance(reading)
      return { kind: 'with', items: withItems(reading), body: body(reading), line }
    }
    case 'TryStatement':
      return tried(reading, line)
    case 'MatchStatement':
      return { kind: 'if', branches: matched(reading), line }
    default:
      return undefined
  }
}

/** Reads the body at hand and moves over it. */
function body(reading: Reading): readonly Statement[] {
  if (!is(reading, 'Body')) return []
  const found = reading.block(reading)
  advance(reading)
  return found
}

function after(reading: Reading, word: string): readonly Statement[] {
  return accept(reading, word) ? body(reading) : []
}

function branches(reading: Reading): readonly Branch[] {
  const found: Branch[] = []
  while (!ended(reading)) {
    const line = lineHere(reading)
    const last = is(reading, 'else')
    advance(reading)
    const test = last ? undefined : is(reading, 'Body') ? nothing : take(reading)
    found.push({ test, body: body(reading), line })
  }
  return found
}

function withItems(reading: Reading): readonly WithItem[] {
  const items: WithItem[] = []
  while (!ended(reading) && !is(reading, 'Body')) {
    if (accept(reading, ',')) continue
    const grouped = is(reading, 'TupleExpression')
    const value = take(reading)
    const as = namesTarget(reading) ? targetBehindAs(reading) : undefined
    if (grouped && as === undefined && value.kind === 'sequence') {
      items.push(...value.items.map((item) => ({ value: item, as: undefined })))
    } else items.push({ value, as })
  }
  return items
}

/** The grammar knows names as targets only: before others, `as` is masked by a comma. */
function namesTarget(reading: Reading): boolean {
  return is(reading, 'as') || (is(reading, ',') && reading.source.charAt(reading.cursor.from) !== ',')
}

function targetBehindAs(reading: Reading): Expression {
  advance(reading)
  return take(reading)
}

function tried(reading: Reading, line: number): Statement {
  advance(reading)
  const found = body(reading)
  const handlers: Handler[] = []
  while (accept(reading, 'except')) {
    accept(reading, '*')
    const type = is(reading, 'Body') ? undefined : takeList(reading, (next) => next === 'as' || next === 'Body')
    const name = accept(reading, 'as') ? textAt(reading) : undefined
    if (name !== undefined) advance(reading)
    handlers.push({ type, name, body: body(reading) })
  }
  const otherwise = after(reading, 'else')
  return { kind: 'try', body: found, handlers, otherwise, last: after(reading, 'finally'), line }
}
