import { callArguments, clauses, parameters } from './argument-lists.ts'
import { braced, bracketed } from './displays.ts'
import { infix } from './infix.ts'
import { numberAt, textLiteral } from './literals.ts'
import {
  accept, advance, deepest, ended, enter, is, leave, lineHere, nothing, take, takeList, textAt, type Reading,
} from './reading.ts' // prettier-ignore
import type { Expression } from './tree.ts'

/** Reads the expression at hand. */
export function expression(reading: Reading): Expression {
  if (reading.depth > deepest) return nothing
  reading.depth++
  const value = whole(reading)
  reading.depth--
  return value
}

function whole(reading: Reading): Expression {
  switch (reading.at) {
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'AwaitExpression':
      return infix(reading, term)
    default:
      return term(reading)
  }
}

function term(reading: Reading): Expression {
  switch (reading.at) {
    case 'VariableName':
      return { kind: 'name', id: textAt(reading) }
    case 'MemberExpression':
    case 'CallExpression':
      return chain(reading)
    case 'String':
    case 'FormatString':
    case 'ContinuedString':
      return textLiteral(reading)
    case 'Number':
      return numberAt(reading)
    case 'None':
      return { kind: 'constant', value: null }
    case 'Boolean':
      return { kind: 'constant', value: textAt(reading) === 'True' }
    default:
      return composed(reading)
  }
}

function composed(reading: Reading): Expression {
  const name = reading.at
  const line = lineHere(reading)
  if (!enter(reading)) return nothing
  const value = inside(reading, name, line)
  leave(reading)
  return value
}

function inside(reading: Reading, name: string, line: number): Expression {
  switch (name) {
    case 'ParenthesizedExpression':
      advance(reading)
      return take(reading)
    case 'TupleExpression':
    case 'ArrayExpression':
      return bracketed(reading)
    case 'ComprehensionExpression':
    case 'ArrayComprehensionExpression': {
      advance(reading)
      const part = take(reading)
      return { kind: 'comprehension', parts: [part], clauses: clauses(reading) }
    }
    case 'DictionaryExpression':
    case 'SetExpression':
    case 'DictionaryComprehensionExpression':
    case 'SetComprehensionExpression':
      return braced(reading, name)
    case 'ConditionalExpression':
      return conditional(reading)
    case 'LambdaExpression':
      return lambda(reading, line)
    case 'NamedExpression': {
      const target = take(reading)
      accept(reading, 'AssignOp')
      return { kind: 'walrus', target, value: take(reading) }
    }
    case 'YieldExpression':
      return yielded(reading)
    case 'UnaryExpression':
      return signed(reading)
    default:
      return nothing
  }
}

function conditional(reading: Reading): Expression {
  const chosen = take(reading)
  accept(reading, 'if')
  const test = take(reading)
  accept(reading, 'else')
  return { kind: 'choice', test, chosen, otherwise: take(reading) }
}

function lambda(reading: Reading, line: number): Expression {
  advance(reading)
  const found = is(reading, 'ParamList') ? parameters(reading) : []
  accept(reading, 'ParamList')
  accept(reading, ':')
  return { kind: 'lambda', parameters: found, body: take(reading), line }
}

/** Reads on from the word `yield`. */
export function yielded(reading: Reading): Expression {
  advance(reading)
  accept(reading, 'from')
  return { kind: 'yield', of: ended(reading) ? undefined : takeList(reading, () => false) }
}

function signed(reading: Reading): Expression {
  const operator = textAt(reading)
  advance(reading)
  const of = take(reading)
  if (operator === '-' && of.kind === 'number') return { kind: 'number', value: -of.value }
  return { kind: 'binary', operator, left: of, right: nothing }
}

/** Calls, attributes and items behind a first value: read from the inside out, since method chains may be long. */
function chain(reading: Reading): Expression {
  let level = 0
  while ((is(reading, 'MemberExpression') || is(reading, 'CallExpression')) && enter(reading)) level++
  let value = ended(reading) ? nothing : reading.expression(reading)
  for (; level > 0; level--) {
    if (!ended(reading)) advance(reading)
    value = trailer(reading, value)
    leave(reading)
  }
  return value
}

function trailer(reading: Reading, of: Expression): Expression {
  switch (reading.at) {
    case 'ArgList': {
      const line = lineHere(reading)
      return { kind: 'call', callee: of, arguments: callArguments(reading), line }
    }
    case '.':
      // `1.` is an attribute without a name to the grammar.
      advance(reading)
      return is(reading, 'PropertyName') ? { kind: 'attribute', of, id: textAt(reading) } : of
    case '[':
      advance(reading)
      return { kind: 'item', of, index: subscript(reading) }
    default:
      return of
  }
}

/** An index or slices; slices become sequences of their bounds. */
function subscript(reading: Reading): Expression {
  const items: Expression[] = []
  let plain = true
  while (!ended(reading) && !is(reading, ']')) {
    if (accept(reading, ':') || accept(reading, ',')) plain = false
    else items.push(take(reading))
  }
  const [only] = items
  return plain && items.length === 1 && only !== undefined ? only : { kind: 'sequence', items }
}
