import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { FileEntry } from '../../model/snapshot.ts'
import { runGit, type GitPlace } from './run-git.ts'

/** An entry of a commit's tree and the hash its content is stored under. */
export interface StoredEntry {
  readonly entry: FileEntry
  readonly object: string
}

const most = 256 * 1024 * 1024

/** All files, links and submodules of a commit; unseen where its trees are not all there. */
export async function treeAtCommit(place: GitPlace, commit: string): Promise<Facet<readonly StoredEntry[]>> {
  const { code, out, complaint } = await runGit(place, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit], { most })
  if (code === null) return unseen({ what: 'the list of files', reason: 'too-large' })
  if (code !== 0) return unseen({ what: 'the list of files', reason: 'failed', detail: complaint })
  return seen(
    out
      .toString('utf8') // what is no UTF-8 in a path becomes U+FFFD
      .split('\0')
      .flatMap(storedEntryOf),
  )
}

/** One record of `ls-tree -l`: `mode type object size<TAB>path`. The size is `-` for submodules, `BAD` for a missing object. */
function storedEntryOf(record: string): readonly StoredEntry[] {
  const tab = record.indexOf('\t')
  const [mode, , object, size] = record.slice(0, Math.max(tab, 0)).split(/ +/)
  if (mode === undefined || object === undefined || size === undefined) return []
  const bytes = /^\d+$/.test(size) ? Number(size) : 0
  return [{ entry: { path: record.slice(tab + 1), size: bytes, kind: kindOfMode(mode) }, object }]
}

function kindOfMode(mode: string): FileEntry['kind'] {
  if (mode === '120000') return 'symlink'
  return mode === '160000' ? 'submodule' : 'file'
}
