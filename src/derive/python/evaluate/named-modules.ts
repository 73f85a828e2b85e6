import type { Origin, Value } from '../value/value.ts'
import { external } from '../value/values.ts'
import type { Engine } from './engine.ts'

const name = '__module__'
/** Modules looked at for a function of the name that is asked for. */
const most = 20

/** A module that a parameter or an option names: `importlib.import_module(args.module_name)`. */
export function namedModule(origin: Origin): Value {
  return { ...external(name, true), origin }
}

/** A function of a module nobody can name yet: that of every module that has one, each for the name that picks it. */
export function memberOfNamed(engine: Engine, value: Value, id: string): Value | undefined {
  if (value.kind !== 'external' || value.name !== name || value.origin === undefined) return undefined
  const by = value.origin
  const holders = engine.map.paths.filter((path) => engine.open(path)?.source.includes(`def ${id}(`)).slice(0, most)
  const of = holders.flatMap((path) => {
    const found = engine.load(path)?.names.get(id)
    if (found?.kind !== 'function') return []
    return dottedNames(path).map((key): Value => ({ kind: 'function', of: found.of, marks: 0, chosen: { by, key } }))
  })
  return of.length === 0 ? undefined : { kind: 'union', of, marks: 0 }
}

/** What a file may be called in an import, wherever the search starts: `churn.pipeline` and `pipeline` for `churn/pipeline.py`. */
function dottedNames(path: string): readonly string[] {
  const parts = path.replace(/(?:\/__init__)?\.py$/, '').split('/')
  return parts.map((_, at) => parts.slice(at).join('.'))
}
