import type { Scope } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { alternatives, joined } from '../value/values.ts'
import { findMethod, returnsSelf } from './class-members.ts'
import type { Engine } from './engine.ts'
import { enterFunction } from './functions.ts'

/** What `with value as x` binds; entering and leaving a repository's own context happens here. */
export function contextValue(engine: Engine, value: Value, line: number, scope: Scope): Value {
  return joined(
    alternatives(value).map((one) => {
      if (one.kind !== 'instance') return one
      const enter = findMethod(one.of, '__enter__') ?? findMethod(one.of, '__aenter__')
      const leave = findMethod(one.of, '__exit__') ?? findMethod(one.of, '__aexit__')
      const entered = [enter, leave].flatMap((method) =>
        method ? [{ method, ...enterFunction(engine, method, one, []) }] : [],
      )
      if (entered.length > 0) {
        engine.happen(scope, {
          line,
          entered: entered.map(({ method, bindings }) => ({ of: method, bindings, how: 'call' as const })),
        })
      }
      const given = entered.find(({ method }) => method === enter)?.value
      return given && given.kind !== 'unknown' && !returnsSelf(given, one) ? given : one
    }),
  )
}
