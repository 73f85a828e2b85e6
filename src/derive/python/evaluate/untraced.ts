import type { PythonFunction, PythonModule } from '../value/value.ts'
import { deedsOf } from './deeds.ts'
import type { Engine } from './engine.ts'

/** Modules looked through for what an import chain brings in. */
const most = 80

/** A module and what it imports of the repository, transitively; bounded. */
export function importClosure(engine: Engine, of: PythonModule): ReadonlySet<PythonModule> {
  const known = engine.closures.get(of)
  if (known) return known
  const found = new Set([of])
  for (const module of found) {
    if (found.size >= most) break
    for (const path of module.imports) {
      const next = engine.modules.get(path)
      if (next) found.add(next)
    }
  }
  engine.closures.set(of, found)
  return found
}

/** Asks the tools about calls on untraced receivers, now that all imports are known. */
export function resolvePending(engine: Engine, functions: readonly PythonFunction[]): void {
  const known = new Map<PythonModule, ReadonlySet<string>>()
  const rootsOf = (module: PythonModule): ReadonlySet<string> => {
    const seen = known.get(module)
    if (seen) return seen
    const roots = new Set([...importClosure(engine, module)].flatMap((one) => [...one.roots]))
    known.set(module, roots)
    return roots
  }
  for (const of of functions) {
    const { happenings } = of.summary
    for (const [i, happening] of happenings.entries()) {
      if (!happening.pending) continue
      const deeds = deedsOf(engine, { ...happening.pending, roots: rootsOf(of.module) })
      happenings[i] = { ...happening, pending: undefined, deeds: [...happening.deeds, ...deeds] }
    }
  }
}
