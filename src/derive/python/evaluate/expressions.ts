import type { Clause, Expression } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import {
  collection,
  concatenated,
  functionValue,
  joined,
  literal,
  madeText,
  mapping,
  marked,
  marksOf,
  textOf,
  unknownValue,
} from '../value/values.ts'
import type { Engine } from './engine.ts'
import { elementOf, itemOf, iteratedOf } from './items.ts'
import { ownPath } from './paths.ts'
import { lookUp } from './scopes.ts'
import { comparedValue, conditionOf } from './tests.ts'

/** What an expression may be; calls in it happen. */
export function evaluateExpression(engine: Engine, expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'name':
      if (expression.id === '__file__') return ownPath(scope.module.path)
      return lookUp(scope, expression.id)
    case 'attribute':
      return engine.attribute(engine.evaluate(expression.of, scope), expression.id, scope)
    case 'call':
      return engine.call(expression, scope, false)
    case 'text':
      return evaluateText(engine, expression.text, expression.holes, scope)
    case 'number':
    case 'constant':
      return literal(expression.value)
    case 'sequence':
      return collection(
        expression.items.map((item) => {
          const value = engine.evaluate(item, scope)
          return item.kind === 'star' ? spread(value) : value
        }),
      )
    case 'dict':
      return evaluateDict(engine, expression, scope)
    case 'item':
      return evaluateItem(engine, expression.of, expression.index, scope)
    case 'compare': {
      const operands = expression.operands.map((operand) => engine.evaluate(operand, scope))
      return comparedValue(expression.operators, operands)
    }
    case 'both':
      return withoutOrigin(joined(expression.operands.map((operand) => engine.evaluate(operand, scope))))
    case 'not':
      return unknownValue(engine.evaluate(expression.of, scope).marks & marks.verdict)
    case 'binary':
      return evaluateBinary(engine, expression.operator, expression.left, expression.right, scope)
    case 'choice':
      return evaluateChoice(engine, expression, scope)
    case 'lambda': {
      const { parameters, line, body } = expression
      const definition = { kind: 'function' as const, name: '<lambda>', parameters, decorators: [], line }
      const result = { kind: 'return' as const, value: body, line }
      return functionValue(engine.define({ ...definition, body: [result] }, scope, undefined))
    }
    case 'comprehension':
      return evaluateComprehension(engine, expression.parts, expression.clauses, scope)
    case 'walrus': {
      const value = engine.evaluate(expression.value, scope)
      engine.assign(expression.target, value, scope)
      return value
    }
    case 'star':
      return engine.evaluate(expression.of, scope)
    case 'yield': {
      const value = expression.of ? engine.evaluate(expression.of, scope) : unknownValue()
      const { summary } = scope.of
      summary.returns = summary.returns ? joined([summary.returns, value]) : value
      return unknownValue()
    }
    case 'nothing':
      return unknownValue()
  }
}

/** One of two; where a metric is weighed for it, which of them under what condition. */
function evaluateChoice(engine: Engine, choice: Extract<Expression, { kind: 'choice' }>, scope: Scope): Value {
  const { test, marks: weighed } = conditionOf(engine, choice.test, scope)
  const verdict = (weighed & marks.verdict) !== 0
  const chosen = engine.evaluate(choice.chosen, scope)
  const otherwise = engine.evaluate(choice.otherwise, scope)
  const value = marked(joined([chosen, otherwise]), weighed & marks.verdict)
  if (!verdict || value.kind !== 'union') return value
  const under = (positive: boolean) => ({ test, positive, verdict, soft: false, line: 0, outer: undefined })
  const of = [
    { under: under(true), value: chosen },
    { under: under(false), value: otherwise },
  ]
  return { ...value, origin: { kind: 'either', of } }
}

/** Of several that may be meant, none stands for the others when it comes to deciding. */
function withoutOrigin(value: Value): Value {
  const { kind } = value.origin ?? {}
  return kind === 'environment' || kind === 'outcome' ? { ...value, origin: undefined } : value
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'name' || expression.kind === 'attribute') return expression.id
  return '…'
}

function evaluateText(engine: Engine, text: string, holes: readonly Expression[] | undefined, scope: Scope): Value {
  if (!holes) return literal(text)
  let all = 0
  let whole = true
  const pieces = text.split('{}')
  const known: string[] = [pieces[0] ?? '']
  for (const [i, hole] of holes.entries()) {
    const value = engine.evaluate(hole, scope)
    all |= value.marks & (marks.verdict | marks.prediction)
    const filling = textOf(value)
    if (filling === undefined) whole = false
    known.push(filling ?? `\${${nameOf(hole)}}`, pieces[i + 1] ?? '')
  }
  const made = madeText(known, '', all)
  return whole && made.kind === 'text' ? literal(made.text, all) : made
}

function evaluateDict(engine: Engine, dict: Extract<Expression, { kind: 'dict' }>, scope: Scope): Value {
  const entries = new Map<string, Value>()
  const values: Value[] = []
  for (const [i, item] of dict.values.entries()) {
    const key = dict.keys[i]
    const value = engine.evaluate(item, scope)
    const text = key && textOf(engine.evaluate(key, scope))
    if (!key && value.kind === 'mapping') {
      for (const [name, inner] of value.entries) entries.set(name, inner)
      values.push(value.element)
    } else {
      if (text !== undefined) entries.set(text, value)
      if (values.length < 24) values.push(value)
    }
  }
  return mapping(entries, joined(values))
}

function evaluateItem(engine: Engine, of: Expression, index: Expression, scope: Scope): Value {
  const value = engine.evaluate(of, scope)
  const key = engine.evaluate(index, scope)
  if (value.kind !== 'union') return itemOf(engine, value, key, nameOf(of), scope)
  return joined(value.of.map((one) => itemOf(engine, one, key, nameOf(of), scope)))
}

function evaluateBinary(engine: Engine, operator: string, left: Expression, right: Expression, scope: Scope): Value {
  const a = engine.evaluate(left, scope)
  const b = right.kind === 'nothing' ? a : engine.evaluate(right, scope)
  if (operator === '|' && (isType(a) || isType(b))) return joined([a, b])
  const first = textOf(a)
  const second = textOf(b)
  const all = marksOf([a, b])
  if (operator === '/' && (first !== undefined || second !== undefined) && !isNumber(a) && !isNumber(b)) {
    return madeText([first ?? `\${${nameOf(left)}}`, second ?? `\${${nameOf(right)}}`], '/', all)
  }
  if (operator === '+' && a.kind === 'collection' && b.kind === 'collection') return concatenated(a, b, all)
  if (operator === '+' && (first !== undefined || second !== undefined) && !isNumber(a) && !isNumber(b)) {
    return madeText([first ?? `\${${nameOf(left)}}`, second ?? `\${${nameOf(right)}}`], '', all)
  }
  if (operator === '%' && first !== undefined && !isNumber(a)) {
    return madeText(first.split(/%[-\d.]{0,9}[sdfr]/), second ?? `\${${nameOf(right)}}`, all)
  }
  return unknownValue(all & ~marks.model)
}

function isNumber(value: Value): boolean {
  return value.kind === 'literal' && typeof value.value === 'number'
}

function isType(value: Value): boolean {
  return value.kind === 'class' || (value.kind === 'external' && !value.made && /\.[A-Z]\w*$/.test(value.name))
}

function evaluateComprehension(
  engine: Engine,
  parts: readonly Expression[],
  clauses: readonly Clause[],
  scope: Scope,
): Value {
  const inner: Scope = { ...scope, names: new Map(), outer: scope, branches: 0 }
  for (const clause of clauses) {
    engine.assign(clause.target, iteratedOf(engine.evaluate(clause.source, inner)), inner)
    for (const test of clause.tests) engine.evaluate(test, inner)
  }
  const values = parts.map((part) => engine.evaluate(part, inner))
  const last = values.at(-1) ?? unknownValue()
  return values.length > 1
    ? mapping(new Map(), last, last.marks)
    : { kind: 'collection', items: [], element: last, marks: last.marks }
}

/** What a starred item of a list stands for: something of what it holds, or all that callers hand in (`[python, *arguments]`). */
function spread(value: Value): Value {
  const { origin } = value
  return origin?.kind === 'parameter' && origin.rest === true ? unknownValue(value.marks, origin) : elementOf(value)
}
