import type { Statement } from '../syntax/tree.ts'
import type { PythonModule } from '../value/value.ts'
import type { Engine } from './engine.ts'

/**
 * The files in an order in which what they import comes first, as far as imports are not circular: a chain of a thousand
 * modules is then run one after the other instead of one inside the other.
 */
export function importOrder(engine: Engine, paths: readonly string[]): readonly string[] {
  const ordered: string[] = []
  const seen = new Set<string>()
  const waiting: { readonly path: string; readonly ready: boolean }[] = []
  for (const start of paths) {
    waiting.push({ path: start, ready: false })
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { path, ready } = next
      if (ready) ordered.push(path)
      if (ready || seen.has(path)) continue
      seen.add(path)
      waiting.push({ path, ready: true })
      const module = engine.open(path)
      for (const imported of module === undefined ? [] : importedFiles(engine, module)) {
        if (!seen.has(imported)) waiting.push({ path: imported, ready: false })
      }
    }
  }
  return ordered
}

/** The files that a module's top level imports by name. */
function importedFiles(engine: Engine, module: PythonModule): readonly string[] {
  const found: string[] = []
  const take = (dotted: string, level: number): void => {
    const target = engine.map.find(dotted, level, module.path)
    if (target?.kind === 'file') found.push(target.path)
    const child = target?.kind === 'folder' ? engine.map.child(target.path, '__init__') : undefined
    if (child?.kind === 'file') found.push(child.path)
  }
  for (const statement of module.top.body.flatMap(withNested)) {
    if (statement.kind === 'import') for (const { name } of statement.names) take(name, 0)
    if (statement.kind !== 'from') continue
    take(statement.module, statement.level)
    const prefix = statement.module === '' ? '' : `${statement.module}.`
    for (const { name } of statement.names) take(`${prefix}${name}`, statement.level)
  }
  return found
}

/** A statement and those directly in its branches: imports stand under `try` and `if`, hardly deeper. */
function withNested(statement: Statement): readonly Statement[] {
  if (statement.kind === 'if') return statement.branches.flatMap((branch) => branch.body)
  if (statement.kind === 'try') return [...statement.body, ...statement.handlers.flatMap((handler) => handler.body)]
  return statement.kind === 'with' ? statement.body : [statement]
}
