import { contentsOf, selectionOf, unlistedContents, type Contents, type ReadingLimits } from '../contents.ts'
import { objectsOf } from './objects-of.ts'
import type { FileEntry } from '../../model/snapshot.ts'
import type { GitPlace } from './run-git.ts'
import { treeAtCommit } from './tree-at-commit.ts'

/** The files of a commit, read from the object store. A file whose object is missing or damaged is unseen. */
export async function contentsAtCommit(view: GitPlace, commit: string, limits: ReadingLimits): Promise<Contents> {
  const tree = await treeAtCommit(view, commit)
  if (tree.state === 'unseen') return unlistedContents(tree.why)
  // Two paths that are no UTF-8 can decode alike: the first one stands for both.
  const stored = new Map<string, FileEntry>()
  for (const entry of tree.value) if (!stored.has(entry.path)) stored.set(entry.path, entry)
  const entries = [...stored.values()]
  const selection = selectionOf(entries, limits)
  const hashes = selection.read.map(({ oid = '' }) => oid)
  const objects = await objectsOf(view, hashes)
  return contentsOf(
    entries,
    selection,
    ({ path, oid = '' }) =>
      objects.get(oid) ?? {
        what: path,
        reason: 'failed',
        detail: 'its content is missing from the clone',
      },
  )
}
