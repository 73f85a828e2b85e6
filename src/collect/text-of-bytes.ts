import { seen, unseen, type Facet } from '../model/facet.ts'

const decoder = new TextDecoder('utf-8') // drops a byte order mark, replaces what is not UTF-8
const sniffed = 8192
const lfsPointer = 'version https://git-lfs.github.com/spec/v1'

/** A file's bytes as text; unseen where they are no text (a NUL byte near the start) or only point to Git LFS. */
export function textOfBytes(path: string, bytes: Uint8Array): Facet<string> {
  if (bytes.subarray(0, sniffed).includes(0)) return unseen({ what: path, reason: 'failed', detail: 'binary' })
  const text = decoder.decode(bytes)
  if (text.startsWith(lfsPointer)) {
    return unseen({ what: path, reason: 'not-collected', detail: 'its content is kept in Git LFS' })
  }
  return seen(text)
}
