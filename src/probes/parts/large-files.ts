import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'

const ofData = /data|\.csv|\.parquet|\.npz|\.feather|\.arrow|\.tfrecord/i
const most = 50

/** Data under Git LFS, whose pointers name the contents. A rule for files that are not there, kept in a folder that nobody commits, holds nothing. */
export function largeFiles({ files }: Facts): readonly Evidence[] {
  const text = files.text('.gitattributes')
  if (text?.state !== 'seen') return []
  const lines = text.value.split('\n').slice(0, 500)
  const line = lines.findIndex((one) => {
    const [pattern = '', ...attributes] = one.trim().split(/\s+/)
    return attributes.includes('filter=lfs') && ofData.test(pattern) && holds(pattern, files)
  })
  return line === -1
    ? []
    : [{ note: 'Git LFS holds the data', strength: 'declared', at: { path: '.gitattributes', line: line + 1 } }]
}

/** A pattern without a slash is one for names in any folder. Files that only keep a folder are no data. */
function holds(pattern: string, files: Facts['files']): boolean {
  const rooted = pattern.replace(/^\//, '')
  const glob = /\/./.test(pattern) ? rooted : `**/${rooted}`
  return files
    .glob(glob)
    .slice(0, most)
    .some((path) => !/(?:^|\/)\.[^/]*$/.test(path))
}
