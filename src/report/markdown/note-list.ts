import { placeOf } from '../../model/location.ts'
import type { Note } from '../../model/snapshot.ts'
import { markdownCode, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { folded } from './folded.ts'

/** Notes, folded, at most so many of them. */
export function noteList(notes: readonly Note[], most: number): Markdown {
  const rows = notes.slice(0, most).map((note) => {
    const { path, line } = note
    const place = path === undefined ? trustedMarkdown('') : markdownOf` (${markdownCode(placeOf({ path, line }))})`
    return markdownOf`- ${note.severity}: ${note.message}${place}`
  })
  return folded(`Notes (${notes.length})`, rows)
}
