import type { Expression } from '../syntax/tree.ts'
import type { Scope, Test } from '../value/summary.ts'
import { marks, type Literal, type Value } from '../value/value.ts'
import { alternatives, literal, marksOf, unknownValue } from '../value/values.ts'
import type { Engine } from './engine.ts'

const orderings = new Set(['<', '>', '<=', '>='])
const undecided: Test = { kind: 'unknown' }

/** A condition and what its value carries. */
export interface Condition {
  readonly test: Test
  readonly marks: number
}

/** The value of a comparison: known for literals, and a verdict where a metric is weighed. */
export function verdictOf(operators: readonly string[], operands: readonly Value[]): Value {
  const all = marksOf(operands)
  const trivial = (all & marks.metric) !== 0 && operands.some((_, at) => isBound(operators, operands, at))
  const weighed = (all & marks.metric) !== 0 && operators.some((operator) => orderings.has(operator)) && !trivial
  const kept = (all & ~marks.metric) | (weighed ? marks.verdict : 0)
  const [left, right] = operands
  if (left?.kind === 'literal' && right?.kind === 'literal' && operands.length === 2 && !left.origin && !right.origin) {
    const [operator] = operators
    if (operator === '==' || operator === 'is') return literal(left.value === right.value, kept)
    if (operator === '!=' || operator === 'is not') return literal(left.value !== right.value, kept)
  }
  return unknownValue(kept)
}

/** A bound of the scale itself (`accuracy < 0`, `accuracy <= 1`) checks an argument, not a model. */
function isBound(operators: readonly string[], operands: readonly Value[], at: number): boolean {
  const one = operands[at]
  if (one?.kind !== 'literal' || (one.marks & marks.metric) !== 0) return false
  return one.value === 0 || (one.value === 1 && (operators[at - 1] === '<=' || operators[at] === '>='))
}

function literalsOf(value: Value): readonly Literal[] | undefined {
  if (value.kind === 'literal') return [value.value]
  if (value.kind !== 'collection') return undefined
  const found: Literal[] = []
  for (const item of value.items) {
    if (item.kind !== 'literal') return undefined
    found.push(item.value)
  }
  return found
}

function negated(test: Test): Test {
  if (test.kind === 'constant') return { kind: 'constant', value: !test.value }
  return test.kind === 'unknown' ? test : { kind: 'not', of: test }
}

function membership(operator: string, left: Value, right: Value): Test {
  const negative = operator === '!=' || operator === 'is not' || operator === 'not in'
  const values = literalsOf(right)
  if (left.origin && values) {
    const test: Test = { kind: 'one-of', origin: left.origin, values }
    return negative ? negated(test) : test
  }
  const reversed = literalsOf(left)
  if (right.origin && reversed && !operator.includes('in')) {
    const test: Test = { kind: 'one-of', origin: right.origin, values: reversed }
    return negative ? negated(test) : test
  }
  if (left.kind === 'literal' && values && right.kind !== 'union') {
    const holds = values.includes(left.value)
    return { kind: 'constant', value: negative ? !holds : holds }
  }
  return undecided
}

const memberships = new Set(['==', '!=', 'in', 'not in', 'is', 'is not'])

function isMainTest(left: Expression | undefined, right: Expression | undefined): boolean {
  const name = left?.kind === 'name' && left.id === '__name__'
  return name && right?.kind === 'text' && right.text === '__main__'
}

function truth(value: Value): Test {
  if (value.origin?.kind === 'outcome') return value.origin.of
  if (value.origin) return { kind: 'truthy', origin: value.origin }
  if (value.kind === 'literal') return { kind: 'constant', value: isTrue(value.value) }
  return undecided
}

/** Python's truth of a literal. */
export function isTrue(value: Literal): boolean {
  return value !== null && value !== false && value !== 0 && value !== ''
}

/** The value of a comparison, which keeps what it compared where that can be decided later. */
export function comparedValue(operators: readonly string[], operands: readonly Value[]): Value {
  const value = verdictOf(operators, operands)
  const test = comparisonOf(operators, operands)
  const decides = value.kind === 'unknown' && test.kind !== 'unknown' && test.kind !== 'constant'
  return decides ? unknownValue(value.marks, { kind: 'outcome', of: test }) : value
}

function comparisonOf(operators: readonly string[], operands: readonly Value[]): Test {
  const [a, b] = operands
  const [operator = ''] = operators
  return a && b && operands.length === 2 && memberships.has(operator) ? membership(operator, a, b) : undecided
}

/** Evaluates a condition, once, into what can be decided when arguments are known. */
export function conditionOf(engine: Engine, expression: Expression, scope: Scope): Condition {
  switch (expression.kind) {
    case 'not': {
      const inner = conditionOf(engine, expression.of, scope)
      return { test: negated(inner.test), marks: inner.marks }
    }
    case 'both': {
      const parts = expression.operands.map((operand) => conditionOf(engine, operand, scope))
      let all = 0
      for (const part of parts) all |= part.marks
      return { test: { kind: expression.operator, of: parts.map((part) => part.test) }, marks: all }
    }
    case 'compare': {
      const [left, right] = expression.operands
      if (isMainTest(left, right) || isMainTest(right, left)) return { test: { kind: 'main' }, marks: 0 }
      const values = expression.operands.map((operand) => engine.evaluate(operand, scope))
      return {
        test: comparisonOf(expression.operators, values),
        marks: verdictOf(expression.operators, values).marks,
      }
    }
    case 'attribute':
    case 'binary':
    case 'call':
    case 'choice':
    case 'comprehension':
    case 'constant':
    case 'dict':
    case 'item':
    case 'lambda':
    case 'name':
    case 'nothing':
    case 'number':
    case 'sequence':
    case 'star':
    case 'text':
    case 'walrus':
    case 'yield': {
      const value = engine.evaluate(expression, scope)
      const tests = alternatives(value).map(truth)
      const [first = undecided] = tests
      return { test: tests.length === 1 ? first : undecided, marks: value.marks }
    }
  }
}

/** The names and keys a condition weighs: `accuracy` and `best` of `accuracy > best`. */
export function weighedNames(expression: Expression | undefined): readonly string[] {
  if (!expression) return []
  switch (expression.kind) {
    case 'name':
    case 'attribute':
      return [expression.id]
    case 'item':
      return weighedNames(expression.of)
    case 'not':
      return weighedNames(expression.of)
    case 'compare':
    case 'both':
      return expression.operands.flatMap(weighedNames)
    case 'binary':
    case 'call':
    case 'choice':
    case 'comprehension':
    case 'constant':
    case 'dict':
    case 'lambda':
    case 'nothing':
    case 'number':
    case 'sequence':
    case 'star':
    case 'text':
    case 'walrus':
    case 'yield':
      return []
  }
}
