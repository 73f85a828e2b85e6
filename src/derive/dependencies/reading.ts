import type { Manifest } from '../../model/facts.ts'
import type { Note } from '../../model/snapshot.ts'

/** What came of reading one file: a manifest where it declares dependencies, notes where it could not be understood. */
export interface Reading {
  readonly manifest?: Manifest | undefined
  readonly notes: readonly Note[]
  /** Files whose requirements it takes in (`-r other.txt`), by path from the root. */
  readonly includes?: readonly string[] | undefined
  /** Files that pin what it leaves open (`-c constraints.txt`), by path from the root. */
  readonly constraints?: readonly string[] | undefined
}

/** One format: which paths it reads and how. */
export interface Format {
  readonly id: string
  /** The path alone decides; the text may still turn out to declare nothing. */
  claims(path: string): boolean
  read(path: string, text: string): Reading
}

/** A file that declares nothing. */
export const nothing: Reading = { notes: [] }

/** A file that does not parse: the reader learns where, nothing else depends on it. */
export function malformed(path: string, message: string, line?: number): Reading {
  const [first = ''] = message.split('\n', 1)
  const at = line === undefined ? { path } : { path, line }
  return { notes: [{ severity: 'warning', message: `Dependencies could not be read: ${first.slice(0, 200)}`, ...at }] }
}
