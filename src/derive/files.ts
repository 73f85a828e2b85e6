import picomatch from 'picomatch'
import { exclusionOf, globOptions } from './exclusion.ts'
import { unseen, type Facet } from '../model/facet.ts'
import type { Files } from '../model/facts.ts'
import type { FileEntry, Snapshot } from '../model/snapshot.ts'

/**
 * The snapshot's tree without what `exclude` names (globs; a folder means everything in it). Symbolic links and submodules are
 * there for `has`, but `glob` lists plain files alone. Where the tree is unseen, nothing is there.
 */
export function filesOf(snapshot: Snapshot, exclude: readonly string[] = []): Files {
  const entries = entriesOf(snapshot, exclude)
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const folders = new Set(entries.flatMap(foldersOf))
  const plain = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.path)
  const submodules = entries.filter((entry) => entry.kind === 'submodule').map((entry) => `${entry.path}/`)
  const globbed = new Map<string, readonly string[]>()

  return {
    entries,
    has: (path) => byPath.has(path),
    hasFolder: (path) => path === '' || path === '.' || folders.has(path.endsWith('/') ? path.slice(0, -1) : path),
    text(path) {
      const entry = byPath.get(path)
      if (entry !== undefined) return textOf(snapshot, entry)
      return submodules.some((folder) => path.startsWith(folder)) ? elsewhere(path) : undefined
    },
    glob(pattern) {
      const known = globbed.get(pattern)
      if (known !== undefined) return known
      const found = matching(plain, pattern)
      globbed.set(pattern, found)
      return found
    },
  }
}

function entriesOf(snapshot: Snapshot, exclude: readonly string[]): readonly FileEntry[] {
  const { tree } = snapshot.facts
  if (tree.state === 'unseen') return []
  const excluded = exclusionOf(exclude)
  return tree.value.entries.filter((entry) => !excluded(entry.path)).sort((a, b) => (a.path < b.path ? -1 : 1))
}

function foldersOf(entry: FileEntry): readonly string[] {
  const folders: string[] = entry.kind === 'submodule' ? [entry.path] : []
  for (let end = entry.path.lastIndexOf('/'); end > 0; end = entry.path.lastIndexOf('/', end - 1)) {
    folders.push(entry.path.slice(0, end))
  }
  return folders
}

function matching(paths: readonly string[], pattern: string): readonly string[] {
  if (pattern === '') return []
  const matches = picomatch(pattern, globOptions)
  return paths.filter((path) => matches(path))
}

function textOf(snapshot: Snapshot, entry: FileEntry): Facet<string> {
  if (entry.kind === 'submodule') return elsewhere(entry.path)
  const { texts } = snapshot.facts
  const text = Object.hasOwn(texts, entry.path) ? texts[entry.path] : undefined
  if (text !== undefined) return text
  const detail =
    entry.kind === 'symlink' ? 'symbolic links are not followed' : 'it was not among the files selected for reading'
  return unseen({ what: entry.path, reason: 'not-collected', detail })
}

function elsewhere(path: string): Facet<string> {
  return unseen({ what: path, reason: 'delegated', detail: 'it lives in a submodule' })
}
