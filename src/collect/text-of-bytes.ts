import { seen, unseen, type Facet } from '../model/facet.ts'

const decoder = new TextDecoder('utf-8') // drops a byte order mark, replaces what is not UTF-8
const sniffed = 8192
/** What Windows writes where it redirects: `pip freeze > requirements.txt`. */
const wide = [
  { mark: [0xff, 0xfe], decoder: new TextDecoder('utf-16le') },
  { mark: [0xfe, 0xff], decoder: new TextDecoder('utf-16be') },
]
const lfsPointer = 'version https://git-lfs.github.com/spec/v1'

/** A file's bytes as text, UTF-16 by its byte order mark; unseen where they are no text (a NUL byte near the start) or only point to Git LFS. */
export function textOfBytes(path: string, bytes: Uint8Array): Facet<string> {
  const marked = wide.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return seen(marked.decoder.decode(bytes))
  if (bytes.subarray(0, sniffed).includes(0)) return unseen({ what: path, reason: 'failed', detail: 'binary' })
  const text = decoder.decode(bytes)
  if (text.startsWith(lfsPointer)) {
    return unseen({ what: path, reason: 'not-collected', detail: 'its content is kept in Git LFS' })
  }
  return seen(text)
}
