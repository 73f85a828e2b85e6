import type { Expression } from '../syntax/tree.ts'
import type { Assertion, Scope } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import { marksOf } from '../value/values.ts'
import { constantsOf, isConstant } from './constants.ts'
import type { Engine, Invocation } from './engine.ts'
import { gateAt } from './gates.ts'
import { answered } from './items.ts'
import { conditionOf, verdictOf } from './tests.ts'

/** An `assert` statement: what it looks at. Outside tests, one that weighs a metric is a gate. */
export function assertionOf(engine: Engine, test: Expression, line: number, scope: Scope): Assertion {
  const condition = conditionOf(engine, test, scope)
  if ((condition.marks & marks.verdict) !== 0) gateAt(engine, line, scope, true)
  return {
    line,
    marks: condition.marks | marksIn(engine, test, scope),
    // What is caught right there fails no test.
    empty: scope.tolerant || isConstant(test, constantsOf(scope.of)),
    refuses: refuses(engine, test, scope),
  }
}

/** That a request is turned away says nothing of what it would be answered: `assert response.status_code in (401, 403)`. */
function refuses(engine: Engine, test: Expression, scope: Scope): boolean {
  if (test.kind !== 'compare' || test.operators.some((operator) => operator !== '==' && operator !== 'in')) return false
  return test.operands.some((operand) => isRefusal(engine.evaluate(operand, scope)))
}

/** A status by which a service refuses to answer, or several of them. */
function isRefusal(value: Value): boolean {
  return value.kind === 'collection' ? value.items.length > 0 && value.items.every(isRefused) : isRefused(value)
}

/** By its number, or by the name that a library gives it: `status.HTTP_422_UNPROCESSABLE_ENTITY`, `HTTPStatus.NOT_FOUND`. */
function isRefused(value: Value): boolean {
  if (value.kind === 'external') return refusal.test(value.name)
  return value.kind === 'literal' && typeof value.value === 'number' && value.value >= 400 && value.value < 600
}

const refusal =
  /\.HTTP_[45]\d\d_[A-Z_]+$|\bHTTPStatus\.(?:BAD_|UNAUTHORIZED|FORBIDDEN|NOT_|REQUEST_|UNPROCESSABLE_|UNSUPPORTED_|TOO_|CONFLICT|PAYLOAD_|CONTENT_TOO|INTERNAL_|SERVICE_|GATEWAY_)/

/** A comparison drops the marks of a metric, an assertion wants them all. */
function marksIn(engine: Engine, test: Expression, scope: Scope): number {
  if (test.kind === 'compare' || test.kind === 'both') {
    let all = 0
    for (const operand of test.operands) {
      if (operand.kind !== 'call') all |= heldBy(engine.evaluate(operand, scope))
    }
    return all
  }
  return test.kind === 'not' ? marksIn(engine, test.of, scope) : 0
}

/** What a value carries, an answer under one of its keys included: `assert "churn" in predict(customer)`. */
function heldBy(value: Value): number {
  if (value.kind === 'union') return value.of.reduce((all, one) => all | heldBy(one), value.marks)
  if (value.kind !== 'mapping') return value.marks
  return value.marks | (marksOf([value.element, ...value.entries.values()]) & answered)
}

/** Methods that assert: `self.assertEqual`, `np.testing.assert_allclose`, `mock.assert_called_once`, `pytest.raises`. */
export const asserting = /^(assert\w*|raises|warns|fail|failUnless\w*|expect)$/

const ordering = /^assert(?:Greater|Less)(?:Equal)?$/

/** An assertion made by a call. */
export function assertedBy({ method, given, receiver, line, scope }: Invocation): void {
  const values = given.map((one) => one.value)
  const weighed = ordering.test(method) ? verdictOf(['<'], values).marks : 0
  const all = values.reduce((found, value) => found | heldBy(value), weighed) | ((receiver?.marks ?? 0) & marks.double)
  const empty = values.length > 0 && values.every((value) => value.kind === 'literal')
  const refused = /^assertEquals?$/.test(method) && values.some(isRefusal)
  scope.of.summary.asserts.push({ line, marks: all, empty, refuses: refused })
}
