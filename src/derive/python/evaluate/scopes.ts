import { external, joined, unknownValue } from '../value/values.ts'
import type { Guard, Scope } from '../value/summary.ts'
import type { PythonFunction, Value } from '../value/value.ts'

/** The scope in which a function (or the top level of its module) is evaluated. */
export function scopeOf(of: PythonFunction, names: Map<string, Value>): Scope {
  return {
    of,
    module: of.module,
    names,
    outer: of.enclosing,
    guard: undefined,
    handler: false,
    tolerant: false,
    branches: 0,
  }
}

const builtIns = new Set(
  (
    'abs all any bool bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec exit filter float format ' +
    'frozenset getattr globals hasattr hash help id input int isinstance issubclass iter len list locals map max min next object open ord pow ' +
    'print property quit range repr reversed round set setattr slice sorted staticmethod str sum super SystemExit tuple type vars zip ' +
    'Exception BaseException ValueError TypeError RuntimeError AssertionError KeyError IndexError AttributeError ImportError OSError IOError ' +
    'FileNotFoundError NotImplementedError StopIteration KeyboardInterrupt Warning UserWarning ArithmeticError ZeroDivisionError ' +
    '__import__ __shell__ __run__ dbutils display'
  ).split(' '),
)

function builtIn(name: string): Value {
  // Databricks hands every notebook a session.
  if (name === 'spark') return external('pyspark.sql.SparkSession', true)
  return builtIns.has(name) ? external(name) : unknownValue()
}

/** What a name means here: local, of an enclosing function, of the module, or built in. */
export function lookUp(scope: Scope, name: string): Value {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.names.get(name)
    if (found) return found
  }
  return scope.module.names.get(name) ?? starred(scope, name) ?? builtIn(name)
}

/** A name that only a star import can have brought; the first module that was imported so gets the benefit of the doubt. */
function starred({ module }: Scope, name: string): Value | undefined {
  const [first] = module.stars
  return first === undefined || builtIns.has(name) ? undefined : external(`${first}.${name}`)
}

/** Binds a name; inside a branch the old meaning stays possible. */
export function bind(scope: Scope, name: string, value: Value): void {
  const old = scope.branches > 0 ? scope.names.get(name) : undefined
  const held = scope.branches > 0 && value.kind === 'collection' ? { ...value, under: scope.guard } : value
  scope.names.set(name, old && old !== value ? joined([held, old]) : held)
}

/** The condition around this place that weighs a metric; an earlier `return` on one counts where `soft` is asked for. */
export function underVerdict(guard: Guard | undefined, soft = false): Guard | undefined {
  for (let at = guard; at; at = at.outer) if (at.verdict && (soft || !at.soft)) return at
  return undefined
}
