import { accept, advance, ended, enter, is, leave, lineHere, nothing, take, textAt, type Reading } from './reading.ts'
import type { Branch, Expression } from './tree.ts'

/** The values a pattern matches; whether it matches anything; neither where it takes a value apart. */
interface Pattern {
  readonly values?: readonly Expression[]
  readonly wildcard?: true
}

/** The cases of a `match` as the branches they stand for where its patterns are values; other patterns match what is not known. */
export function matched(reading: Reading): readonly Branch[] {
  advance(reading)
  const subject = take(reading)
  const found: Branch[] = []
  while (!ended(reading) && !is(reading, 'MatchBody')) advance(reading)
  if (ended(reading) || !enter(reading)) return found
  for (; !ended(reading); advance(reading)) {
    if (!is(reading, 'MatchClause') || !enter(reading)) continue
    found.push(clause(reading, subject))
    leave(reading)
  }
  leave(reading)
  return found
}

function clause(reading: Reading, subject: Expression): Branch {
  const line = lineHere(reading)
  advance(reading)
  let { values, wildcard } = pattern(reading)
  advance(reading)
  for (; !ended(reading) && !is(reading, 'Guard') && !is(reading, 'Body'); advance(reading)) {
    values = undefined
    wildcard = undefined
  }
  const guard = is(reading, 'Guard') ? guardIn(reading) : undefined
  accept(reading, 'Guard')
  const body = is(reading, 'Body') ? reading.block(reading) : []
  if (wildcard && guard === undefined) return { test: undefined, body, line }
  const test: Expression = values
    ? { kind: 'compare', operators: ['in'], operands: [subject, { kind: 'sequence', items: values }], line }
    : (guard ?? nothing)
  return { test, body, line }
}

function guardIn(reading: Reading): Expression {
  if (!enter(reading)) return nothing
  accept(reading, 'if')
  const test = take(reading)
  leave(reading)
  return test
}

function pattern(reading: Reading): Pattern {
  const name = reading.at
  if (name === 'CapturePattern') return { wildcard: true }
  if (!enter(reading)) return {}
  const found = inside(reading, name)
  leave(reading)
  return found
}

function inside(reading: Reading, name: string): Pattern {
  switch (name) {
    case 'LiteralPattern':
      return literal(reading)
    case 'AttributePattern':
      return { values: [attribute(reading)] }
    case 'AsPattern':
      return pattern(reading)
    case 'OrPattern':
      return alternatives(reading)
    case 'SequencePattern':
      return grouped(reading)
    default:
      return {}
  }
}

function literal(reading: Reading): Pattern {
  const negative = accept(reading, 'ArithOp')
  const value = ended(reading) ? nothing : take(reading)
  if (!ended(reading) || value.kind === 'nothing') return {}
  return { values: [negative && value.kind === 'number' ? { kind: 'number', value: -value.value } : value] }
}

function attribute(reading: Reading): Expression {
  let value: Expression = { kind: 'name', id: textAt(reading) }
  for (; !ended(reading); advance(reading)) {
    if (is(reading, 'PropertyName')) value = { kind: 'attribute', of: value, id: textAt(reading) }
  }
  return value
}

function alternatives(reading: Reading): Pattern {
  const values: Expression[] = []
  for (; !ended(reading); advance(reading)) {
    if (is(reading, 'LogicOp')) continue
    const found = pattern(reading).values
    if (found === undefined) return {}
    values.push(...found)
  }
  return { values }
}

/** Parentheses around one pattern. */
function grouped(reading: Reading): Pattern {
  if (!accept(reading, '(')) return {}
  const found = pattern(reading)
  advance(reading)
  return is(reading, ')') ? found : {}
}
