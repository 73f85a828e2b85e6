import { braced, bracketed, kept, text, type Grammar } from './displays.ts'
import { argumentsIn, parametersUntil } from './argument-lists.ts'
import { comparisons, precedence, reserved } from './operators.ts'
import { accept, deepest, expect, fail, kindAt, lineAt, wordAt, type Reader } from './reader.ts'
import { tokenKinds } from './tokens.ts'
import type { Clause, Expression } from './tree.ts'

const nothing: Expression = { kind: 'nothing' }

const grammar: Grammar = { expression, operand: (reader) => binary(reader, 1), clauses }

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
  const chosen = disjunction(reader)
  if (accept(reader, ':=')) return { kind: 'walrus', target: chosen, value: expression(reader) }
  if (!accept(reader, 'if')) return chosen
  const test = disjunction(reader)
  if (!accept(reader, 'else')) return chosen
  return { kind: 'choice', test, chosen, otherwise: expression(reader) }
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

function trailers(reader: Reader, base: Expression): Expression {
  let value = base
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
  if (kind === tokenKinds.text) return text(reader, grammar)
  if (kind === tokenKinds.number) {
    reader.at++
    const value = Number(word.replaceAll('_', ''))
    return Number.isNaN(value) ? nothing : { kind: 'number', value }
  }
  if (word === '(' || word === '[') return bracketed(reader, word === '(' ? ')' : ']', grammar)
  if (word === '{') return braced(reader, grammar)
  if (word === '...') reader.at++
  else fail(reader)
  return nothing
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
