import type { Unseen } from '../model/facet.ts'
import type { FileEntry } from '../model/snapshot.ts'
import { readingKindOf, type ReadingLimit } from './reading-kind.ts'

/** How much is read of one repository: files, bytes in all, and bytes of one file by its kind. */
export interface ReadingBudget {
  readonly files: number
  readonly bytes: number
  readonly bytesOf: Readonly<Record<ReadingLimit, number>>
}

const kib = 1024
const mib = 1024 * kib

/** Several times what the largest of a few dozen real repositories needs, and still read in about a second. */
export const defaultBudget: ReadingBudget = {
  files: 4000,
  bytes: 48 * mib,
  bytesOf: { text: 512 * kib, notebook: 4 * mib, lock: 2 * mib, small: 128 * kib },
}

/** What to read of a tree, most telling first, and what should have been read but does not fit. */
export interface Selection {
  readonly read: readonly FileEntry[]
  readonly skipped: readonly { readonly entry: FileEntry; readonly why: Unseen }[]
}

/**
 * Chooses the files to read: CI definitions first, then build files, manifests, scripts, code, notebooks and other texts, each
 * from the root downwards. Files of no kind that is read are in neither list.
 */
export function selectFiles(entries: readonly FileEntry[], budget: ReadingBudget = defaultBudget): Selection {
  const read: FileEntry[] = []
  const skipped: { entry: FileEntry; why: Unseen }[] = []
  let bytes = 0
  for (const { entry, limit } of inOrder(entries)) {
    const why = excessOf(entry, limit, { files: read.length, bytes }, budget)
    if (why === undefined) {
      read.push(entry)
      bytes += entry.size
    } else if (limit !== 'small') {
      skipped.push({ entry, why: { what: entry.path, reason: 'too-large', detail: why } })
    }
  }
  return { read, skipped }
}

function inOrder(entries: readonly FileEntry[]) {
  const infrastructure = entries.flatMap(({ path }) =>
    /(?:^|\/)cdk\.json$/.test(path) ? [path.slice(0, -'cdk.json'.length)] : [],
  )
  return entries
    .flatMap((entry) => {
      const kind = entry.kind === 'file' ? readingKindOf(entry.path, infrastructure) : undefined
      return kind === undefined ? [] : [{ entry, ...kind, depth: entry.path.split('/').length }]
    })
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.entry.path < b.entry.path ? -1 : 1))
}

function excessOf(
  entry: FileEntry,
  limit: ReadingLimit,
  so: { readonly files: number; readonly bytes: number },
  budget: ReadingBudget,
): string | undefined {
  const most = budget.bytesOf[limit]
  if (entry.size > most) return `${entry.size} bytes, more than the ${most} that are read of such a file`
  if (so.files >= budget.files) return `it is beyond the ${budget.files} files that are read of a repository`
  if (so.bytes + entry.size > budget.bytes)
    return `it is beyond the ${budget.bytes} bytes that are read of a repository`
  return undefined
}
