import type { ClassDefinition } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import type { PythonClass, PythonFunction, Value } from '../value/value.ts'
import { instanceOf, joined, textOf } from '../value/values.ts'
import { typeOf } from './annotations.ts'
import { externalBase, findMethod } from './class-members.ts'
import { decorate, decoratorName } from './decorators.ts'
import { doubleNamed } from './doubles.ts'
import type { Engine, Given } from './engine.ts'
import { enterFunction } from './functions.ts'
import { scopeOf } from './scopes.ts'

/** A class statement: its methods, the attributes of its body, its bases. */
export function defineClass(engine: Engine, definition: ClassDefinition, scope: Scope): void {
  const of: PythonClass = {
    name: definition.name,
    module: scope.module,
    line: definition.line,
    bases: definition.bases.flatMap((base) => (base.name === undefined ? [engine.evaluate(base.value, scope)] : [])),
    decorators: definition.decorators.map((decorator) => decoratorName(engine, decorator.value, scope)),
    methods: new Map(),
    attributes: new Map(),
    subclasses: [],
    instantiated: false,
  }
  scope.module.classes.push(of)
  for (const base of of.bases) if (base.kind === 'class') base.of.subclasses.push(of)
  const inner: Scope = { ...scopeOf(scope.of, new Map()), outer: scope, guard: scope.guard }
  for (const statement of definition.body) {
    if (statement.kind === 'function') {
      const method = engine.define(statement, scope, of)
      of.methods.set(statement.name, method)
      decorate(engine, statement, method, inner)
      inner.names.set(statement.name, { kind: 'function', of: method, marks: 0 })
    } else if (statement.kind === 'assign' && statement.annotation) {
      // Of a field, the annotation says more than `Field(...)` does.
      const declared = typeOf(engine, statement.annotation, inner)
      const value = statement.value ? engine.evaluate(statement.value, inner) : undefined
      const field = value?.kind === 'external' && /(^|\.)[Ff]ield$/.test(value.name)
      // A field that is nothing until somebody gives it decides no branch.
      const given = field || (declared.kind === 'unknown' && isNothing(value)) ? undefined : value
      const whole = given === undefined ? declared : declared.kind === 'unknown' ? given : joined([declared, given])
      for (const target of statement.targets) engine.assign(target, whole, inner)
    } else engine.execute([statement], inner)
  }
  for (const [name, value] of inner.names) if (!of.methods.has(name)) of.attributes.set(name, value)
  scope.names.set(definition.name, { kind: 'class', of, marks: 0 })
}

function isNothing(value: Value | undefined): boolean {
  return value?.kind === 'literal' && value.value === null
}

/** An instance is made: its constructor is entered, fields are filled. */
export function construct(engine: Engine, of: PythonClass, given: readonly Given[], line: number, scope: Scope): Value {
  of.instantiated = true
  const double = doubleNamed(of)
  if (double !== undefined) scope.of.summary.doubles.push(double)
  const instance = instanceOf(of)
  const constructor = findMethod(of, '__init__')
  const after = findMethod(of, '__post_init__')
  const entered = [constructor, after].flatMap((method) =>
    method
      ? [
          {
            of: method,
            how: 'call' as const,
            ...enterFunction(engine, method, instance, method === constructor ? given : []),
          },
        ]
      : [],
  )
  if (!constructor) {
    for (const one of given) {
      const old = one.name === undefined ? undefined : of.attributes.get(one.name)
      if (one.name !== undefined && textOf(one.value) === undefined) {
        of.attributes.set(one.name, old ? joined([one.value, old]) : one.value)
      }
    }
  }
  if (entered.length > 0) engine.happen(scope, { line, entered })
  const steps = stepsOf(of)
  if (steps.length > 0)
    engine.happen(scope, {
      line,
      entered: steps.map((method) => ({ of: method, how: 'callback', ...enterFunction(engine, method, instance, []) })),
    })
  return instance
}

/** The steps of a flow that is a class: making one reads the command line and runs them. */
function stepsOf(of: PythonClass): readonly PythonFunction[] {
  if (!/^metaflow\.(?:\w+\.)*FlowSpec$/.test(externalBase(of) ?? '')) return []
  return [...of.methods.values()].filter((method) => method.decorators.some((name) => name.endsWith('metaflow.step')))
}
