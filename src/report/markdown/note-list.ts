import { placeOf } from '../../model/location.ts'
import type { Note } from '../../model/snapshot.ts'
import { linkTo } from '../link-to.ts'
import { markdownCode, markdownLink, markdownOf, trustedMarkdown } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { folded } from './folded.ts'

/** Notes on the code, folded, at most so many of them; those on the policy stand in boxes of their own. */
export function noteList(notes: readonly Note[], linkBase: string | undefined, most: number): Markdown {
  const own = notes.filter((note) => note.topic === undefined)
  const rows = own
    .slice(0, most)
    .map((note) => markdownOf`- ${note.severity}: ${note.message}${placeIn(note, linkBase)}`)
  const more = own.length > most ? [markdownOf`- and ${own.length - most} more`] : []
  return folded(`Notes (${own.length})`, [...rows, ...more])
}

function placeIn({ path, line }: Note, linkBase: string | undefined): Markdown {
  if (path === undefined) return trustedMarkdown('')
  const url = linkTo({ note: '', strength: 'declared', path, line }, linkBase)
  const code = markdownCode(placeOf({ path, line }))
  return markdownOf` (${url === undefined ? code : markdownLink(code, url)})`
}
