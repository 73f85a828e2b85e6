import { contentsOf, selectionOf, unlistedContents, type Contents, type ReadingLimits } from '../contents.ts'
import { objectsOf } from './objects-of.ts'
import type { GitPlace } from './run-git.ts'
import { treeAtCommit, type StoredEntry } from './tree-at-commit.ts'

/** The files of a commit, read from the object store. A file whose object is missing or damaged is unseen. */
export async function contentsAtCommit(view: GitPlace, commit: string, limits: ReadingLimits): Promise<Contents> {
  const tree = await treeAtCommit(view, commit)
  if (tree.state === 'unseen') return unlistedContents(tree.why)
  // Two paths that are no UTF-8 can decode alike: the first one stands for both.
  const stored = new Map<string, StoredEntry>()
  for (const one of tree.value) if (!stored.has(one.entry.path)) stored.set(one.entry.path, one)
  const entries = [...stored.values()].map((one) => one.entry)
  const selection = selectionOf(entries, limits)
  const hashes = selection.read.map((entry) => stored.get(entry.path)?.object ?? '')
  const objects = await objectsOf(view, hashes)
  return contentsOf(
    entries,
    selection,
    ({ path }) =>
      objects.get(stored.get(path)?.object ?? '') ?? {
        what: path,
        reason: 'failed',
        detail: 'its content is missing from the clone',
      },
  )
}
