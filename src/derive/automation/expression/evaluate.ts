import { connected, equals, negated, ordered } from './compare.ts'
import { blend, fieldOf, textOfValue, unknownValue, type Value } from './expression-value.ts'
import { callFunction } from './functions.ts'
import type { Expression } from './parse-expression.ts'

/** What the names of an expression stand for at one place of one run. */
export interface Contexts {
  /** `github`, `env`, `matrix` ...; unknown for contexts that are not modelled. */
  context(name: string): Value
  /** `success`, `always`, `failure`, `cancelled` and `hashfiles`; undefined for other functions. */
  status(name: string, operands: readonly Value[]): Value | undefined
}

/** The value of an expression in three-valued logic: unknown parts make the whole unknown only where they matter. */
export function evaluate(expression: Expression, contexts: Contexts): Value {
  switch (expression.type) {
    case 'literal':
      return { type: 'known', value: expression.value }
    case 'context':
      return contexts.context(expression.name)
    case 'index':
      return indexed(evaluate(expression.of, contexts), expression.by, contexts)
    case 'call': {
      const operands = expression.operands.map((operand) => evaluate(operand, contexts))
      return contexts.status(expression.name, operands) ?? callFunction(expression.name, operands)
    }
    case 'not':
      return negated(evaluate(expression.of, contexts))
    case 'binary':
      return binary(expression, contexts)
    default:
      return expression satisfies never
  }
}

function binary(expression: Extract<Expression, { type: 'binary' }>, contexts: Contexts): Value {
  const left = evaluate(expression.left, contexts)
  const { sign } = expression
  if (sign === '&&' || sign === '||') return connected(sign, left, () => evaluate(expression.right, contexts))
  const right = evaluate(expression.right, contexts)
  if (sign === '==') return equals(left, right)
  return sign === '!=' ? negated(equals(left, right)) : ordered(sign, left, right)
}

function indexed(of: Value, by: Expression | '*', contexts: Contexts): Value {
  if (by === '*') return of.type === 'list' ? of : blend([of])
  const key = evaluate(by, contexts)
  if (key.type === 'unknown') return blend([key, of])
  if (of.type !== 'list') return fieldOf(of, textOfValue(key) ?? '')
  if (key.type === 'known' && typeof key.value === 'number') return of.items[key.value] ?? unknownValue
  // A name behind a list is the `labels.*.name` form: the field of each item.
  return { type: 'list', items: of.items.map((item) => fieldOf(item, textOfValue(key) ?? '')) }
}
