import type { CodeUnit } from '../../model/facts.ts'

/** Files a file imports, directly or through others, itself included. */
export type ImportClosure = (path: string) => ReadonlySet<string>

const maxFiles = 400

/** Looks up import closures, each computed once. */
export function importClosure(units: readonly CodeUnit[]): ImportClosure {
  const imports = new Map(units.map((unit) => [unit.path, unit.imports]))
  const known = new Map<string, ReadonlySet<string>>()
  return (path) => {
    const before = known.get(path)
    if (before !== undefined) return before
    const found = new Set([path])
    for (const file of found) {
      if (found.size > maxFiles) break
      for (const next of imports.get(file) ?? []) found.add(next)
    }
    known.set(path, found)
    return found
  }
}
