import type { Call } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { asDeclared, typeOf } from './annotations.ts'
import type { Engine } from './engine.ts'

/** `cast(Model, loaded)`: what is known of the value, or else the type that it is said to be of. */
export function castValue(engine: Engine, callee: Value, call: Call, scope: Scope): Value | undefined {
  if (callee.kind !== 'external' || callee.name !== 'typing.cast') return undefined
  const [type, value] = call.arguments
  if (type === undefined || value === undefined || type.name !== undefined) return undefined
  const known = engine.evaluate(value.value, scope)
  return asDeclared(known, typeOf(engine, type.value, scope))
}
