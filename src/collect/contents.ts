import { unseen, type Facet, type Unseen } from '../model/facet.ts'
import type { FileEntry, Note, Snapshot } from '../model/snapshot.ts'
import { maskSecrets } from './mask-secrets.ts'
import { defaultBudget, selectFiles, type ReadingBudget, type Selection } from './select-files.ts'
import { textOfBytes } from './text-of-bytes.ts'

/** The files of a repository and the texts that were read, wherever they came from. */
export interface Contents {
  readonly tree: Snapshot['facts']['tree']
  readonly texts: Snapshot['facts']['texts']
  readonly notes: readonly Note[]
}

/** What limits the reading. */
export interface ReadingLimits {
  readonly budget?: ReadingBudget | undefined
  /** Whether nobody will ask for the text at a path. */
  readonly exclude?: ((path: string) => boolean) | undefined
}

/** The entries to read of a tree, within the limits. */
export function selectionOf(entries: readonly FileEntry[], limits: ReadingLimits): Selection {
  const { exclude, budget = defaultBudget } = limits
  return selectFiles(exclude === undefined ? entries : entries.filter((entry) => !exclude(entry.path)), budget)
}

/** Puts a tree and the bytes of its selected files together: decoded, credentials masked, what could not be read as unseen. */
export function contentsOf(
  entries: readonly FileEntry[],
  selection: Selection,
  bytesOf: (entry: FileEntry) => Uint8Array | Unseen,
): Contents {
  const masked: string[] = []
  const read = selection.read.map((entry): [string, Facet<string>] => {
    const bytes = bytesOf(entry)
    if (!(bytes instanceof Uint8Array)) return [entry.path, unseen(bytes)]
    const text = textOfBytes(entry.path, bytes)
    if (text.state === 'unseen') return [entry.path, text]
    const value = maskSecrets(entry.path, text.value)
    if (value !== text.value) masked.push(entry.path)
    return [entry.path, { state: 'seen', value }]
  })
  const skipped = selection.skipped.map(({ entry, why }): [string, Facet<string>] => [entry.path, unseen(why)])
  return {
    tree: { state: 'seen', value: { entries } },
    texts: Object.fromEntries([...read, ...skipped]),
    notes: [...pathNotes(entries), ...skippedNotes(selection), ...maskedNotes(masked)],
  }
}

/** The contents of a repository whose files could not even be listed. */
export function unlistedContents(why: Unseen): Contents {
  return { tree: unseen(why), texts: {}, notes: [] }
}

function pathNotes(entries: readonly FileEntry[]): readonly Note[] {
  const odd = entries.filter((entry) => entry.path.includes('\uFFFD'))
  return countedNote(
    odd.map((entry) => entry.path),
    'info',
    'have a path that is not UTF-8; it is shown with replacement characters',
  )
}

function skippedNotes(selection: Selection): readonly Note[] {
  const paths = selection.skipped.map(({ entry }) => entry.path)
  return countedNote(paths, 'warning', 'did not fit the reading budget; what depends on them is unknown')
}

function maskedNotes(paths: readonly string[]): readonly Note[] {
  return countedNote(paths, 'warning', 'hold what looks like a committed credential; it was masked')
}

/** One note for any number of files, at the first of them. */
function countedNote(paths: readonly string[], severity: Note['severity'], what: string): readonly Note[] {
  const [first] = paths
  return first === undefined ? [] : [{ severity, message: `Files that ${what}: ${paths.length}.`, path: first }]
}
