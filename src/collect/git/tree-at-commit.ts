import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { FileEntry } from '../../model/snapshot.ts'
import { runGit, type GitPlace } from './run-git.ts'

const most = 256 * 1024 * 1024

/** All files, links and submodules of a commit; unseen where its trees are not all there. */
export async function treeAtCommit(place: GitPlace, commit: string): Promise<Facet<readonly FileEntry[]>> {
  const { code, out, complaint } = await runGit(place, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit], { most })
  if (code === null) return unseen({ what: 'the list of files', reason: 'too-large' })
  if (code !== 0) return unseen({ what: 'the list of files', reason: 'failed', detail: complaint })
  return seen(
    out
      .toString('utf8') // what is no UTF-8 in a path becomes U+FFFD
      .split('\0')
      .flatMap(entryOf),
  )
}

/** One record of `ls-tree -l`: `mode type object size<TAB>path`. The size is `-` for submodules, `BAD` for a missing object. */
function entryOf(record: string): readonly FileEntry[] {
  const tab = record.indexOf('\t')
  const [mode, , oid, size] = record.slice(0, Math.max(tab, 0)).split(/ +/)
  if (mode === undefined || oid === undefined || size === undefined) return []
  const bytes = /^\d+$/.test(size) ? Number(size) : 0
  return [{ path: record.slice(tab + 1), size: bytes, kind: kindOfMode(mode), oid }]
}

function kindOfMode(mode: string): FileEntry['kind'] {
  if (mode === '120000') return 'symlink'
  return mode === '160000' ? 'submodule' : 'file'
}
