import type { Expression } from '../syntax/tree.ts'
import type { Guard, Scope } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import type { Engine } from './engine.ts'
import { conditionOf } from './tests.ts'

/** Contexts of pipeline languages whose steps run only if a condition holds: `with dsl.If(accuracy.output > 0.8):`. */
const conditional = /^kfp\.(?:[\w.]+\.)?(?:If|Elif|Condition)$/

/** The condition that a context puts around the steps inside; undefined where it is none of this kind. */
export function contextGuard(engine: Engine, entered: Expression, value: Value, scope: Scope): Guard | undefined {
  if (entered.kind !== 'call' || value.kind !== 'external' || !conditional.test(value.name)) return undefined
  const [given] = entered.arguments
  if (given === undefined) return undefined
  const condition = conditionOf(engine, given.value, scope)
  return {
    // What a step answers is known when the pipeline runs, whatever is known here of its code.
    test: { kind: 'unknown' },
    positive: true,
    verdict: (condition.marks & marks.verdict) !== 0,
    soft: false,
    line: entered.line,
    outer: scope.guard,
  }
}
