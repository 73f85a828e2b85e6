import { contentsOf, selectionOf, unlistedContents, type Contents, type ReadingLimits } from '../contents.ts'
import { bytesOnDisk, workTreeOf } from './work-tree.ts'

/** The files of a work tree as they are on disk, with changes that nobody committed yet. */
export async function contentsOnDisk(gitDir: string, workTree: string, limits: ReadingLimits): Promise<Contents> {
  const tree = await workTreeOf(gitDir, workTree)
  if (tree.state === 'unseen') return unlistedContents(tree.why)
  const { entries, absent } = tree.value
  const selection = selectionOf(entries, limits)
  return contentsOf(entries, selection, ({ path, size }) => {
    if (absent.has(path)) return { what: path, reason: 'not-collected', detail: 'it is outside the sparse checkout' }
    return bytesOnDisk(workTree, path, size) ?? { what: path, reason: 'failed', detail: 'it could not be read' }
  })
}
