import type { Files } from '../../../model/facts.ts'

/** The same reading of the same repository is done once: `read` must depend on the files and the key alone. */
export function remembered<T>(read: (key: string, files: Files) => T): (key: string, files: Files) => T {
  const known = new WeakMap<Files, Map<string, { readonly value: T }>>()
  return (key, files) => {
    const byKey = known.get(files) ?? new Map<string, { readonly value: T }>()
    known.set(files, byKey)
    const before = byKey.get(key)
    if (before !== undefined) return before.value
    const value = read(key, files)
    byKey.set(key, { value })
    return value
  }
}
