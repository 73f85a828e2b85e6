import { argumentsIn, parametersUntil } from './argument-lists.ts'
import { accept, deepest, expect, fail, kindAt, lineAt, readerOf, wordAt, type Reader } from './reader.ts'
import { textLiteral } from './text-literal.ts'
import { tokenKinds } from './tokens.ts'
import type { Clause, Expression } from './tree.ts'

const nothing: Expression = { kind: 'nothing' }

/** Items of literals kept; longer ones are data. */
const kept = 256

const precedence: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
}

const comparisons = new Set(['<', '>', '<=', '>=', '==', '!=', '<>', 'in', 'is'])
const reserved = new Set([
  'and', 'as', 'assert', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global',
  'if', 'import', 'in', 'is', 'nonlocal', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with',
]) // prettier-ignore

function moveToLineEnd(reader: Reader): void {
  while (kindAt(reader) !== tokenKinds.newline && kindAt(reader) !== tokenKinds.end) reader.at++
}

/** One expression without top-level commas. */
export function expression(reader: Reader): Expression {
  if (reader.depth > deepest) {
    fail(reader)
    moveToLineEnd(reader)
    return nothing
  }
  reader.depth++
  const value = conditional(reader)
  reader.depth--
  return value
}

function conditional(reader: Reader): Expression {
  if (wordAt(reader) === 'lambda') return lambda(reader)
  if (wordAt(reader) === 'yield') return yielded(reader)
  const then = disjunction(reader)
  if (accept(reader, ':=')) return { kind: 'walrus', target: then, value: expression(reader) }
  if (!accept(reader, 'if')) return then
  const test = disjunction(reader)
  if (!accept(reader, 'else')) return then
  return { kind: 'choice', test, then, otherwise: expression(reader) }
}

function lambda(reader: Reader): Expression {
  const line = lineAt(reader)
  reader.at++
  const parameters = parametersUntil(reader, ':', expression)
  return { kind: 'lambda', parameters, body: expression(reader), line }
}

function yielded(reader: Reader): Expression {
  reader.at++
  accept(reader, 'from')
  const word = wordAt(reader)
  const empty = kindAt(reader) === tokenKinds.newline || word === ')' || word === ']' || word === '='
  return { kind: 'yield', of: empty ? undefined : expressions(reader) }
}

function disjunction(reader: Reader): Expression {
  const first = conjunction(reader)
  if (wordAt(reader) !== 'or') return first
  const operands = [first]
  while (accept(reader, 'or')) operands.push(conjunction(reader))
  return { kind: 'both', operator: 'or', operands }
}

function conjunction(reader: Reader): Expression {
  const first = inversion(reader)
  if (wordAt(reader) !== 'and') return first
  const operands = [first]
  while (accept(reader, 'and')) operands.push(inversion(reader))
  return { kind: 'both', operator: 'and', operands }
}

function inversion(reader: Reader): Expression {
  if (!accept(reader, 'not')) return comparison(reader)
  if (reader.depth > deepest) return nothing
  reader.depth++
  const of = inversion(reader)
  reader.depth--
  return { kind: 'not', of }
}

function comparison(reader: Reader): Expression {
  const line = lineAt(reader)
  const first = binary(reader, 1)
  const operators: string[] = []
  const operands = [first]
  for (;;) {
    const word = wordAt(reader)
    if (word === 'not' && wordAt(reader, 1) === 'in') {
      reader.at += 2
      operators.push('not in')
    } else if (comparisons.has(word)) {
      reader.at++
      operators.push(word === 'is' && accept(reader, 'not') ? 'is not' : word)
    } else break
    operands.push(binary(reader, 1))
  }
  return operators.length === 0 ? first : { kind: 'compare', operators, operands, line }
}

function binary(reader: Reader, least: number): Expression {
  let left = unary(reader)
  for (;;) {
    const operator = wordAt(reader)
    const strength = precedence[operator]
    if (strength === undefined || strength < least) return left
    reader.at++
    left = { kind: 'binary', operator, left, right: binary(reader, strength + 1) }
  }
}

function unary(reader: Reader): Expression {
  const word = wordAt(reader)
  if (word === '-' || word === '+' || word === '~') {
    reader.at++
    if (reader.depth > deepest) return nothing
    reader.depth++
    const of = unary(reader)
    reader.depth--
    if (word === '-' && of.kind === 'number') return { kind: 'number', value: -of.value }
    return { kind: 'binary', operator: word, left: of, right: nothing }
  }
  if (word === '*' || word === '**') {
    reader.at++
    return { kind: 'star', of: binary(reader, 1) }
  }
  while (accept(reader, 'await'));
  const base = trailers(reader, atom(reader))
  return accept(reader, '**') ? { kind: 'binary', operator: '**', left: base, right: unary(reader) } : base
}

function trailers(reader: Reader, atom: Expression): Expression {
  let value = atom
  for (;;) {
    const word = wordAt(reader)
    if (word === '.') {
      reader.at++
      if (kindAt(reader) !== tokenKinds.name) {
        fail(reader)
        return value
      }
      value = { kind: 'attribute', of: value, id: wordAt(reader) }
      reader.at++
    } else if (word === '(') {
      const line = lineAt(reader)
      reader.at++
      value = { kind: 'call', callee: value, arguments: argumentsIn(reader, expression, clauses), line }
    } else if (word === '[') {
      reader.at++
      value = { kind: 'item', of: value, index: subscript(reader) }
    } else return value
  }
}

/** An index or slices; slices become sequences of their bounds. */
function subscript(reader: Reader): Expression {
  const items: Expression[] = []
  let plain = true
  while (wordAt(reader) !== ']' && kindAt(reader) !== tokenKinds.end && kindAt(reader) !== tokenKinds.newline) {
    if (accept(reader, ':') || accept(reader, ',')) plain = false
    else {
      const before = reader.at
      items.push(expression(reader))
      if (reader.at === before) reader.at++
    }
  }
  expect(reader, ']')
  const [only] = items
  return plain && items.length === 1 && only !== undefined ? only : { kind: 'sequence', items }
}

function atom(reader: Reader): Expression {
  const kind = kindAt(reader)
  const word = wordAt(reader)
  if (kind === tokenKinds.name) {
    if (reserved.has(word)) {
      fail(reader)
      return nothing
    }
    reader.at++
    if (word === 'None') return { kind: 'constant', value: null }
    if (word === 'True' || word === 'False') return { kind: 'constant', value: word === 'True' }
    return { kind: 'name', id: word }
  }
  if (kind === tokenKinds.text) return text(reader)
  if (kind === tokenKinds.number) {
    reader.at++
    const value = Number(word.replaceAll('_', ''))
    return Number.isNaN(value) ? nothing : { kind: 'number', value }
  }
  if (word === '(' || word === '[') return bracketed(reader, word === '(' ? ')' : ']')
  if (word === '{') return braced(reader)
  if (word === '...') reader.at++
  else fail(reader)
  return nothing
}

function text(reader: Reader): Expression {
  let whole = ''
  const holes: Expression[] = []
  while (kindAt(reader) === tokenKinds.text) {
    const literal = textLiteral(reader.tokens.texts[reader.at] ?? '')
    reader.at++
    whole += literal.text
    for (const field of literal.fields) {
      const inner = readerOf(field, true)
      inner.depth = reader.depth
      holes.push(expression(inner))
    }
  }
  return holes.length === 0 ? { kind: 'text', text: whole } : { kind: 'text', text: whole, holes }
}

function clauses(reader: Reader): readonly Clause[] {
  const found: Clause[] = []
  for (;;) {
    accept(reader, 'async')
    if (!accept(reader, 'for')) return found
    const target = targets(reader)
    expect(reader, 'in')
    const source = disjunction(reader)
    const tests: Expression[] = []
    while (accept(reader, 'if')) tests.push(disjunction(reader))
    found.push({ target, source, tests })
  }
}

function opensClause(reader: Reader): boolean {
  return wordAt(reader) === 'for' || (wordAt(reader) === 'async' && wordAt(reader, 1) === 'for')
}

function bracketed(reader: Reader, close: string): Expression {
  reader.at++
  const items: Expression[] = []
  let commas = 0
  while (wordAt(reader) !== close && kindAt(reader) !== tokenKinds.end) {
    const before = reader.at
    const item = expression(reader)
    if (items.length < kept) items.push(item)
    if (opensClause(reader)) {
      const found = clauses(reader)
      expect(reader, close)
      return { kind: 'comprehension', parts: [item], clauses: found }
    }
    if (accept(reader, ',')) commas++
    else if (wordAt(reader) !== close) {
      fail(reader)
      if (kindAt(reader) === tokenKinds.newline || reader.at === before) break
    }
  }
  expect(reader, close)
  const [only] = items
  return close === ')' && commas === 0 && only !== undefined ? only : { kind: 'sequence', items }
}

function braced(reader: Reader): Expression {
  reader.at++
  const keys: (Expression | undefined)[] = []
  const values: Expression[] = []
  let set = false
  while (wordAt(reader) !== '}' && kindAt(reader) !== tokenKinds.end) {
    const before = reader.at
    const unpacked = accept(reader, '**')
    const first = unpacked ? binary(reader, 1) : expression(reader)
    const pair = !unpacked && accept(reader, ':')
    set ||= !unpacked && !pair
    const value = pair ? expression(reader) : first
    if (values.length < kept) {
      keys.push(pair ? first : undefined)
      values.push(value)
    }
    if (opensClause(reader)) {
      const found = clauses(reader)
      expect(reader, '}')
      return { kind: 'comprehension', parts: pair ? [first, value] : [value], clauses: found }
    }
    if (!accept(reader, ',') && wordAt(reader) !== '}') {
      fail(reader)
      if (kindAt(reader) === tokenKinds.newline || reader.at === before) break
    }
  }
  expect(reader, '}')
  return set ? { kind: 'sequence', items: values } : { kind: 'dict', keys, values }
}

/** What a `for` or a comprehension assigns to: names up to `in`. */
export function targets(reader: Reader): Expression {
  return list(reader, () => binary(reader, 1))
}

/** One or more expressions; commas make a sequence. */
export function expressions(reader: Reader): Expression {
  return list(reader, () => expression(reader))
}

function list(reader: Reader, read: () => Expression): Expression {
  const first = read()
  if (wordAt(reader) !== ',') return first
  const items = [first]
  while (accept(reader, ',')) {
    const word = wordAt(reader)
    const kind = kindAt(reader)
    if (
      kind === tokenKinds.newline ||
      kind === tokenKinds.end ||
      word === '=' ||
      word === ')' ||
      word === ':' ||
      word === 'in'
    )
      break
    const before = reader.at
    const item = read()
    if (items.length < kept) items.push(item)
    if (reader.at === before) break
  }
  return { kind: 'sequence', items }
}
