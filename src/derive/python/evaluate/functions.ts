import type { Expression, FunctionDefinition } from '../syntax/tree.ts'
import { measuresModel } from '../value/metric-names.ts'
import type { Scope, Summary } from '../value/summary.ts'
import { marks, type PythonClass, type PythonFunction, type Value } from '../value/value.ts'
import { collection, external, instanceOf, joined, literal, mapping, marked, unknownValue } from '../value/values.ts'
import { asDeclared, typeOf } from './annotations.ts'
import { deepest, type Engine, type Given } from './engine.ts'
import { scopeOf } from './scopes.ts'

export function newSummary(): Summary {
  return { happenings: [], returns: undefined, checksStatus: false, asserts: [], doubles: [], replaced: [] }
}

/** Makes known a function of the repository; its body is evaluated when somebody calls it or at the end. */
export function defineFunction(
  engine: Engine,
  definition: FunctionDefinition,
  scope: Scope,
  owner: PythonClass | undefined,
): PythonFunction {
  const around = owner?.name ?? scope.of.name
  const of: PythonFunction = {
    id: engine.nextId++,
    name: around === '' ? definition.name : `${around}.${definition.name}`,
    module: scope.module,
    line: definition.line,
    parameters: definition.parameters,
    returns: definition.returns,
    body: definition.body,
    owner,
    enclosing: scope.of.name === '' ? undefined : scope,
    decorators: [],
    autouse: false,
    observed: new Map(),
    state: 'new',
    stale: false,
    summary: newSummary(),
    commandLine: undefined,
  }
  scope.module.functions.push(of)
  return of
}

/** The value of a default written as a literal. */
export function literalOf(expression: Expression | undefined): Value | undefined {
  if (!expression) return undefined
  if (expression.kind === 'text' && !expression.holes) return literal(expression.text)
  return expression.kind === 'number' || expression.kind === 'constant' ? literal(expression.value) : undefined
}

function hasSelf(of: PythonFunction): boolean {
  return of.owner !== undefined && !of.decorators.some((name) => name.endsWith('staticmethod'))
}

/** Matches arguments with parameters. A parameter nobody could bind is missing; defaults that are literals are filled in. */
function bindingsOf(of: PythonFunction, self: Value | undefined, given: readonly Given[]): Map<string, Value> {
  const bound = new Map<string, Value>()
  const positional = of.parameters.filter((parameter) => parameter.star === undefined)
  let at = 0
  const [first] = positional
  if (hasSelf(of) && first) {
    at = 1
    if (self) bound.set(first.name, self)
  }
  let open = false
  const surplus: Value[] = []
  for (const one of given) {
    if (one.star === 1) {
      if (one.value.kind === 'collection' && one.value.items.length > 0 && !open) {
        for (const item of one.value.items) {
          const parameter = positional[at++]
          if (parameter) bound.set(parameter.name, item)
          else surplus.push(item)
        }
      } else open = true
    } else if (one.star === 2) {
      if (one.value.kind === 'mapping') for (const [name, value] of one.value.entries) bound.set(name, value)
      else if (one.value.kind === 'arguments') {
        const { parser } = one.value
        for (const option of parser.options)
          bound.set(option.name, unknownValue(0, { kind: 'option', parser, name: option.name }))
      }
      open = true
    } else if (one.name !== undefined) bound.set(one.name, one.value)
    else if (!open) {
      const parameter = positional[at++]
      if (parameter) bound.set(parameter.name, one.value)
      else surplus.push(one.value)
    }
  }
  const rest = of.parameters.find((parameter) => parameter.star === 1)
  // What is left over begins so, whatever else may follow.
  if (rest && surplus.length > 0) bound.set(rest.name, collection(surplus))
  for (const parameter of of.parameters) {
    const initial = open || bound.has(parameter.name) ? undefined : literalOf(parameter.initial)
    if (initial) bound.set(parameter.name, initial)
  }
  return bound
}

function teaches(old: Value | undefined, fresh: Value): boolean {
  if (fresh.kind === 'unknown' || fresh.kind === 'literal' || fresh.kind === 'text') {
    return ((old?.marks ?? 0) & fresh.marks) !== fresh.marks
  }
  return (
    old === undefined ||
    old.kind === 'unknown' ||
    ((old.marks & fresh.marks) !== fresh.marks && fresh.kind !== 'external')
  )
}

/** Enters a function with arguments: what it returns, and how its parameters are bound. */
export function enterFunction(
  engine: Engine,
  of: PythonFunction,
  self: Value | undefined,
  given: readonly Given[],
): { readonly value: Value; readonly bindings: Map<string, Value> } {
  const bindings = bindingsOf(of, self, given)
  for (const [name, value] of bindings) {
    const old = of.observed.get(name)
    if (of.state === 'done' && !of.stale && teaches(old, value)) of.stale = true
    of.observed.set(name, old ? joined([old, value]) : value)
  }
  engine.settle(of)
  return { value: resultOf(engine, of), bindings }
}

function resultOf(engine: Engine, of: PythonFunction): Value {
  const { returns } = of.summary
  const measured = measuresModel(of.name.slice(of.name.lastIndexOf('.') + 1)) ? marks.metric : 0
  const settled = returns && !(returns.kind === 'literal' && returns.value === null) ? returns : undefined
  if (settled && settled.kind !== 'unknown' && settled.kind !== 'external') return settled
  const declared = of.returns ? typeOf(engine, of.returns, scopeOf(of, new Map())) : unknownValue()
  if (settled?.kind === 'external') return marked(asDeclared(settled, declared), measured)
  if (declared.kind !== 'unknown') return marked(declared, (settled?.marks ?? 0) | measured)
  return unknownValue((settled?.marks ?? 0) | measured, settled?.kind === 'unknown' ? settled.origin : undefined)
}

/** The object a task runner hands to its tasks. */
function taskContext(of: PythonFunction): Value | undefined {
  if (of.decorators.some((name) => /^invoke\.(tasks\.)?task$/.test(name))) return external('invoke.Context', true)
  return of.decorators.includes('nox.session') ? external('nox.Session', true) : undefined
}

function parameterValue(engine: Engine, of: PythonFunction, at: number, outside: Scope): Value {
  const parameter = of.parameters[at]
  if (!parameter) return unknownValue()
  if (at === 0 && of.owner && hasSelf(of)) {
    const isClass = of.decorators.some((name) => name.endsWith('classmethod')) || parameter.name === 'cls'
    return isClass ? { kind: 'class', of: of.owner, marks: 0 } : instanceOf(of.owner)
  }
  if (parameter.star === 1)
    return { ...collection([]), origin: { kind: 'parameter', of, name: parameter.name, rest: true } }
  if (parameter.star === 2) return mapping(new Map(), unknownValue())
  const runner = at === 0 ? taskContext(of) : undefined
  if (runner) return runner
  const seen = of.observed.get(parameter.name)
  const declared = parameter.annotation ? typeOf(engine, parameter.annotation, outside) : undefined
  const known = [seen, declared].flatMap((value) => (value && value.kind !== 'unknown' ? [value] : []))
  const initial = parameter.initial && known.length === 0 ? engine.evaluate(parameter.initial, outside) : undefined
  const whole = joined([...known, ...(initial ? [initial] : []), ...(seen ? [seen] : [])])
  const origin = { kind: 'parameter' as const, of, name: parameter.name }
  return whole.kind === 'unknown' ? unknownValue(whole.marks, origin) : { ...whole, origin }
}

/** Evaluates a function once it is needed, and again where callers passed something new. */
export function settleFunction(engine: Engine, of: PythonFunction): void {
  if (of.state === 'running' || (of.state === 'done' && !of.stale) || engine.depth >= deepest) return
  if (of.stale) forgetNested(of)
  of.state = 'running'
  of.stale = false
  of.summary = newSummary()
  engine.depth++
  const outside = of.enclosing ?? scopeOf(of.module.top, of.module.names)
  const scope = scopeOf(of, new Map())
  for (const [at, parameter] of of.parameters.entries()) {
    scope.names.set(parameter.name, parameterValue(engine, of, at, outside))
  }
  engine.execute(of.body, scope)
  engine.depth--
  engine.uses.clear()
  of.state = 'done'
}

/** Functions defined inside come into being anew with every evaluation. */
function forgetNested(of: PythonFunction): void {
  const inside = (one: PythonFunction): boolean => {
    for (let at = one.enclosing; at; at = at.outer) if (at.of === of) return one !== of
    return false
  }
  const kept = of.module.functions.filter((one) => !inside(one))
  of.module.functions.splice(0, of.module.functions.length, ...kept)
}
