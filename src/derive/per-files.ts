import type { Files } from '../model/facts.ts'

/** A fact of the whole tree, worked out when first asked for and kept as long as the tree is. */
export function perFiles<T>(make: (files: Files) => T): (files: Files) => T {
  const made = new WeakMap<Files, { readonly value: T }>()
  return (files) => {
    const known = made.get(files) ?? { value: make(files) }
    made.set(files, known)
    return known.value
  }
}
