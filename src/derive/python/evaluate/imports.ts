import { folderOf, type Target } from '../source/module-map.ts'
import type { ImportedName, Statement } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import type { PythonModule, Value } from '../value/value.ts'
import { external, unknownValue } from '../value/values.ts'
import type { Engine } from './engine.ts'
import { bind } from './scopes.ts'

function valueOf(target: Target): Value {
  return target.kind === 'file'
    ? { kind: 'module', path: target.path, marks: 0 }
    : { kind: 'folder', path: target.path, marks: 0 }
}

/** Loads a file of the repository on behalf of an import: its top level runs here. */
function enter(engine: Engine, target: Target | undefined, line: number, scope: Scope): PythonModule | undefined {
  if (target?.kind !== 'file') return undefined
  scope.module.imports.add(target.path)
  const module = engine.load(target.path)
  if (module && module !== scope.module) {
    engine.happen(scope, { line, entered: [{ of: module.top, bindings: new Map(), how: 'import' }] })
  }
  return module
}

/** `import a.b as c, d`. */
export function importNames(engine: Engine, names: readonly ImportedName[], line: number, scope: Scope): void {
  for (const { name, as } of names) {
    const [top = name] = name.split('.')
    const target = engine.map.find(name, 0, scope.module.path)
    if (target) {
      enter(engine, target, line, scope)
      const first = as === undefined && top !== name ? engine.map.find(top, 0, scope.module.path) : target
      bind(scope, as ?? top, first ? valueOf(first) : unknownValue())
    } else {
      scope.module.roots.add(top)
      bind(scope, as ?? top, external(as === undefined ? top : name))
    }
  }
}

/** `from a.b import c as d, e` with any number of leading dots. */
export function importFrom(engine: Engine, statement: Extract<Statement, { kind: 'from' }>, scope: Scope): void {
  const { module: dotted, level, names, line } = statement
  const target = engine.map.find(dotted, level, scope.module.path)
  if (!target) {
    const [top = dotted] = dotted.split('.')
    if (level === 0) scope.module.roots.add(top)
    for (const { name, as } of names) {
      if (name === '*' && level === 0) scope.module.stars.add(dotted)
      else bind(scope, as ?? name, level > 0 ? unknownValue() : external(`${dotted}.${name}`))
    }
    return
  }
  const module = enter(engine, target, line, scope)
  const folder =
    target.kind === 'folder' ? target.path : target.path.endsWith('/__init__.py') ? folderOf(target.path) : undefined
  for (const { name, as } of names) {
    if (name === '*') {
      for (const [key, value] of module?.names ?? []) if (!key.startsWith('_')) bind(scope, key, value)
      for (const star of module?.stars ?? []) scope.module.stars.add(star)
      continue
    }
    const own = module === scope.module ? undefined : module?.names.get(name)
    const child = own || folder === undefined ? undefined : engine.map.child(folder, name)
    if (child) enter(engine, child, line, scope)
    const value = own ?? (child ? valueOf(child) : unknownValue())
    // Where a package only passes a name on, the file that defines it is meant as well.
    if (value.kind === 'class' || value.kind === 'function') scope.module.imports.add(value.of.module.path)
    bind(scope, as ?? name, value)
  }
}

/** `%run ./other`: the other notebook or script runs here and leaves its names. */
export function runMagic(engine: Engine, path: string, line: number, scope: Scope): void {
  const parts = folderOf(scope.module.path).split('/').filter(Boolean)
  for (const part of path.replace(/^["']|["']$/g, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  const base = parts.join('/')
  for (const candidate of [base, `${base}.py`, `${base}.ipynb`]) {
    if (!/\.(py|ipynb)$/.test(candidate)) continue
    const module = enter(engine, { kind: 'file', path: candidate }, line, scope)
    if (!module) continue
    for (const [key, value] of module.names) bind(scope, key, value)
    return
  }
}
