import type { Expression } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import { joined, marked, unknownValue } from '../value/values.ts'
import type { Engine } from './engine.ts'
import { underVerdict } from './scopes.ts'

/** Adds what a return gives to what the function may give; what is returned because of a metric is a verdict. */
export function executeReturn(engine: Engine, expression: Expression | undefined, scope: Scope): void {
  let value: Value = expression ? engine.evaluate(expression, scope) : unknownValue()
  if (underVerdict(scope.guard)) value = marked(decided(value), marks.verdict)
  const { summary } = scope.of
  summary.returns = summary.returns ? either(summary.returns, value) : value
}

/** A truth beside its reason, `return False, "worse"`, is what was decided, also once they are taken apart. */
function decided(value: Value): Value {
  if (value.kind !== 'collection' || !value.items.some(isTruth)) return value
  return { ...value, items: value.items.map((item) => (isTruth(item) ? marked(item, marks.verdict) : item)) }
}

/** What one of two returns gives. A truth beside something unknown decides nothing. */
function either(one: Value, other: Value): Value {
  if ((isTruth(one) && other.kind === 'unknown') || (one.kind === 'unknown' && isTruth(other)))
    return unknownValue(one.marks | other.marks)
  return joined([one, other])
}

function isTruth(value: Value): boolean {
  return value.kind === 'literal' && typeof value.value === 'boolean'
}
