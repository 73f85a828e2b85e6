import type { Expression } from '../syntax/tree.ts'
import { marks, type PythonClass, type PythonFunction, type Value } from '../value/value.ts'
import { alternatives, textOf } from '../value/values.ts'
import type { Engine, Given, Invocation } from './engine.ts'

const makers = /(^|\.)(MagicMock|AsyncMock|Mock|NonCallableMock|create_autospec|PropertyMock)$/
const patchers = /(^|\.)(patch|patch\.object|patch\.dict|setattr|setitem|patch_object)$/

/** Notes what a call replaces by a double (`patch("app.load_model")`), or that it makes one. Whether it did. */
export function doubling(engine: Engine, name: string, { given, method, scope }: Invocation): boolean {
  const { doubles, replaced } = scope.of.summary
  if (makers.test(name)) {
    doubles.push(given.map(named).join(' ') || 'double')
    return true
  }
  const patches = patchers.test(name) && (/mock|mocker|monkeypatch|^\?\./i.test(name) || method === 'patch')
  if (!patches) return false
  doubles.push(given.slice(0, 2).map(lastName).join(' '))
  const [first, second] = given.map(({ value }) => value)
  const dotted = first && textOf(first)
  const id = second && textOf(second)
  const of = dotted === undefined ? undefined : functionNamed(engine, dotted, scope.module.path)
  if (of !== undefined) replaced.push(of)
  else if (first !== undefined && id !== undefined)
    for (const one of alternatives(engine.attribute(first, id, scope)))
      if (one.kind === 'function') replaced.push(one.of)
  return true
}

/** The function of the repository that a text names: `app.models.load_model`. */
export function functionNamed(engine: Engine, dotted: string, from: string): PythonFunction | undefined {
  const cut = dotted.lastIndexOf('.')
  const target = cut > 0 ? engine.map.find(dotted.slice(0, cut), 0, from) : undefined
  const found = target?.kind === 'file' ? engine.load(target.path)?.names.get(dotted.slice(cut + 1)) : undefined
  return found?.kind === 'function' ? found.of : undefined
}

/** An attribute the double gets, or the class it stands for: `Mock(spec=Predictor)`. */
function named({ name, value }: Given): string {
  if (name === undefined) return value.kind === 'class' ? value.of.name : (textOf(value) ?? '')
  return /^spec(?:_set)?$/.test(name) ? (nameOf(value) ?? name) : name
}

function nameOf(value: Value): string | undefined {
  if (value.kind === 'class' || value.kind === 'function') return value.of.name
  return value.kind === 'external' ? value.name.slice(value.name.lastIndexOf('.') + 1) : undefined
}

function lastName({ name, value }: Given): string {
  if (value.kind === 'class') return value.of.name
  const text = (value.kind === 'external' ? value.name : textOf(value)) ?? name ?? ''
  return text.slice(text.lastIndexOf('.') + 1)
}

/** What a class stands for that is named after standing for something, with what it can do: `FakeModel predict`. */
export function doubleNamed({ name, methods }: PythonClass): string | undefined {
  return /^_*(?:Fake|Dummy|Stub|Mock)(?![a-z])|(?:Stub|Mock|Fake)$/.test(name)
    ? [name, ...methods.keys()].join(' ')
    : undefined
}

const answers = /^(?:load(?:_model|_pipeline|_checkpoint)?|from_pretrained|predict(?:_proba)?|score)$/

/**
 * What an assignment puts a double in the place of: `load_model` of `mlflow.sklearn.load_model.return_value = model`, `classify`
 * of `service.classify = AsyncMock()`.
 */
export function toldFor({ id, of }: Extract<Expression, { kind: 'attribute' }>, value: Value): string | undefined {
  if (value.kind === 'external' && makers.test(value.name)) return id
  if (id !== 'return_value' && id !== 'side_effect') return undefined
  return of.kind === 'attribute' && answers.test(of.id) ? of.id : undefined
}

/**
 * What a web application's tests replace by something of their own: `get_predictor` of
 * `app.dependency_overrides[get_predictor] = lambda: service`. What hands out a real model is no double.
 */
export function overriddenBy(engine: Engine, of: Expression, key: Value, value: Value): string | undefined {
  if (of.kind !== 'attribute' || of.id !== 'dependency_overrides') return undefined
  const real = alternatives(value).some((one) => {
    if (one.kind === 'function') engine.settle(one.of)
    const given = one.kind === 'function' ? one.of.summary.returns : one
    return given !== undefined && (given.marks & marks.model) !== 0
  })
  return real ? undefined : nameOf(key)
}
