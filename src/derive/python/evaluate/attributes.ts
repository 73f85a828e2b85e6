import { folderOf } from '../source/module-map.ts'
import { holdsMeasures, isMeasure } from '../value/metric-names.ts'
import type { Scope } from '../value/summary.ts'
import type { ArgumentParser } from '../value/command-line.ts'
import { marks, type Origin, type PythonClass, type Value } from '../value/value.ts'
import { alternatives, external, functionValue, joined, literal, unknownValue } from '../value/values.ts'
import { externalBase, findAttribute, lineage, methodsFor } from './class-members.ts'
import type { Engine } from './engine.ts'
import { enterFunction } from './functions.ts'
import { parentOf, parentsOf } from './paths.ts'
import { memberOfNamed } from './named-modules.ts'

/** Characters of a dotted name that still says whose a thing is. */
const longest = 90

/** What `value.id` may be. */
export function attributeOf(engine: Engine, value: Value, id: string, scope: Scope): Value {
  if (value.kind === 'union') return joined(value.of.map((one) => attributeOf(engine, one, id, scope)))
  switch (value.kind) {
    case 'external': {
      const named = memberOfNamed(engine, value, id)
      if (named !== undefined) return named
      if (id === 'returncode' || id === 'check_returncode') scope.of.summary.checksStatus = true
      // Long chains of results (`x.view().permute()...`) are data by then.
      if (value.made && value.name.length > longest) return unknownValue(kept(value.marks, id))
      return external(`${value.name}.${id}`, value.made, kept(value.marks, id))
    }
    case 'module': {
      const module = engine.load(value.path)
      const found = module?.names.get(id)
      if (found) return found
      return value.path.endsWith('__init__.py') ? childOf(engine, folderOf(value.path), id) : unknownValue()
    }
    case 'folder':
      return childOf(engine, value.path, id)
    case 'class':
    case 'instance':
      return memberOf(engine, value, id)
    case 'function':
      return { ...value, handle: id }
    case 'arguments': {
      const { parser } = value
      const chosen = parser.defaults.get(id)
      if (chosen) return chosen
      const among = defaultsOfCommands(parser, id)
      if (among.length > 0) return joined(among)
      const option = parser.options.find((one) => one.name === id)
      const nested = option ?? parser.subcommands.flatMap((sub) => sub.parser.options).find((one) => one.name === id)
      const named = nested ?? (parser.destination === id ? { name: id } : undefined)
      return unknownValue(0, { kind: 'option', parser, name: named?.name ?? id })
    }
    case 'mapping':
      return value.entries.get(id) ?? unknownValue(kept(value.marks, id))
    case 'literal':
    case 'text': {
      const above = id === 'parent' ? parentOf(value) : id === 'parents' ? parentsOf(value) : undefined
      return above ?? external(`str.${id}`, true, value.marks)
    }
    case 'collection':
    case 'parser':
    case 'subparsers':
    case 'unknown':
      return unknownValue(kept(value.marks, id))
  }
}

/** What the subcommands set a name to: a function that only one of them sets is meant where that one is given. */
function defaultsOfCommands(parser: ArgumentParser, id: string): readonly Value[] {
  const by: Origin = { kind: 'option', parser, name: parser.destination ?? '' }
  const found = parser.subcommands.flatMap(({ name, parser: { defaults } }) => {
    const value = defaults.get(id)
    return value === undefined ? [] : [{ name, value }]
  })
  return found.map(({ name, value }) => {
    if (value.kind !== 'function') return value
    const shared = found.some((one) => one.name !== name && one.value.kind === 'function' && one.value.of === value.of)
    return shared ? value : { ...value, chosen: { by, key: name } }
  })
}

function kept(all: number, id: string): number {
  // A step of a pipeline stands for what it answers: `evaluation.output`.
  if (id === 'output' || id === 'outputs') return all
  return (all & ~(marks.metric | marks.verdict)) | (isMeasure(id) || holdsMeasures(id) ? marks.metric & all : 0)
}

function childOf(engine: Engine, folder: string, id: string): Value {
  const target = engine.map.child(folder, id)
  if (!target) return unknownValue()
  if (target.kind === 'file') engine.load(target.path)
  return target.kind === 'file'
    ? { kind: 'module', path: target.path, marks: 0 }
    : { kind: 'folder', path: target.path, marks: 0 }
}

function memberOf(engine: Engine, value: Extract<Value, { kind: 'class' | 'instance' }>, id: string): Value {
  const { of } = value
  if (id === '__class__') return { kind: 'class', of, marks: 0 }
  if (id === '__name__') return literal(of.name)
  const methods = methodsFor(of, id)
  if (methods.length > 0) {
    return joined(
      methods.map((method) => {
        const property = method.decorators.some((name) => /(^|\.)(cached_)?property$/.test(name))
        if (property && value.kind === 'instance') return enterFunction(engine, method, value, []).value
        return functionValue(method, value)
      }),
    )
  }
  const attribute = findAttribute(of, id) ?? settledAttribute(engine, of, id)
  if (attribute && !(attribute.kind === 'literal' && attribute.value === null)) return attribute
  const base = externalBase(of)
  if (base !== undefined) return external(`${base}.${id}`, value.kind === 'instance', kept(value.marks, id))
  return attribute ?? unknownValue(kept(value.marks, id))
}

/** An attribute that some method sets: they are evaluated first, those that do so in their text. */
function settledAttribute(engine: Engine, of: PythonClass, id: string): Value | undefined {
  for (const one of lineage(of)) {
    for (const method of one.methods.values()) if (method.state === 'new') engine.settle(method)
  }
  return findAttribute(of, id)
}

/** The values a method call is made on, one by one, with the method resolved on each. */
export function methodsOf(
  engine: Engine,
  receiver: Value,
  id: string,
  scope: Scope,
): readonly { receiver: Value; callee: Value }[] {
  return alternatives(receiver).map((one) => ({ receiver: one, callee: attributeOf(engine, one, id, scope) }))
}
