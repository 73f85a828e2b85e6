import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { FileEntry } from '../../model/snapshot.ts'
import { runGit } from './run-git.ts'

/** The files of a work tree as they are on disk: tracked or not ignored, and still there. `absent`: tracked but outside a sparse checkout. */
export interface WorkTree {
  readonly entries: readonly FileEntry[]
  readonly absent: ReadonlySet<string>
}

/** Lists a work tree without following any symbolic link; unseen where git's index cannot be read. */
export async function workTreeOf(gitDir: string, workTree: string): Promise<Facet<WorkTree>> {
  const listing = ['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard']
  const { code, out, complaint } = await runGit({ gitDir, workTree }, listing)
  if (code !== 0) return unseen({ what: 'the list of files', reason: 'failed', detail: complaint })
  const entries = new Map<string, FileEntry>()
  const absent = new Set<string>()
  const isOwnFolder = ownFolders(workTree)
  // Each record is a tag (`S`: not checked out, `?`: not tracked), a space and the path.
  for (const record of out.toString('utf8').split('\0')) {
    const path = record.slice(2)
    if (!isInside(path) || entries.has(path) || !isOwnFolder(dirname(path))) continue
    const entry = entryOf(workTree, path)
    if (entry !== undefined) entries.set(path, entry)
    else if (record.startsWith('S')) {
      entries.set(path, { path, size: 0, kind: 'file' })
      absent.add(path)
    }
  }
  return seen({ entries: [...entries.values()], absent })
}

/** The bytes of one listed file, up to `most`; undefined where it cannot be read or has become something else or larger. */
export function bytesOnDisk(workTree: string, path: string, most: number): Uint8Array | undefined {
  let file: number | undefined
  try {
    file = openSync(join(workTree, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const { size } = fstatSync(file)
    if (!fstatSync(file).isFile() || size > most) return undefined
    const bytes = Buffer.alloc(size)
    return bytes.subarray(0, readSync(file, bytes, 0, size, 0))
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** An index is foreign input too: no absolute paths, no way up, nothing of git's own. A nested repository ends in a slash. */
function isInside(path: string): boolean {
  if (path === '' || path.endsWith('/') || path.startsWith('/')) return false
  return !path.split('/').some((part) => part === '..' || part === '.' || part === '' || part.toLowerCase() === '.git')
}

function entryOf(workTree: string, path: string): FileEntry | undefined {
  const stats = statsOf(join(workTree, path))
  if (stats === undefined) return undefined
  if (stats.isSymbolicLink()) return { path, size: stats.size, kind: 'symlink' }
  if (stats.isDirectory()) return { path, size: 0, kind: 'submodule' }
  return stats.isFile() ? { path, size: stats.size, kind: 'file' } : undefined
}

/** Whether a folder is reached from the root without a symbolic link, remembered. */
function ownFolders(workTree: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([['.', true]])
  function isOwn(folder: string): boolean {
    const before = known.get(folder)
    if (before !== undefined) return before
    // A folder that is gone is no way out: a sparse checkout leaves whole folders away.
    const stats = isOwn(dirname(folder)) ? statsOf(join(workTree, folder)) : undefined
    const own = known.get(dirname(folder)) === true && (stats === undefined || stats.isDirectory())
    known.set(folder, own)
    return own
  }
  return isOwn
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined // not permitted, too long, or a name this file system cannot hold
  }
}
