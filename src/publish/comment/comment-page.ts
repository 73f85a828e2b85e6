import * as z from 'zod'
import { hasMarker } from './marker.ts'

const commentSchema = z.object({
  id: z.string(),
  databaseId: z.number(),
  url: z.string(),
  body: z.string(),
  viewerDidAuthor: z.boolean(),
  isMinimized: z.boolean(),
})
/** A comment of ours. */
export type OwnComment = Readonly<z.infer<typeof commentSchema>>

/** A page of comments as `pageFragment` asks for it. */
export const pageSchema = z.object({
  pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() }),
  nodes: z.array(commentSchema.nullable()),
})

export const pageFragment = `fragment Page on IssueCommentConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes { id databaseId url body viewerDidAuthor isMinimized }
}`

/** Of some pages our comments, newest first: by marker and by author, since anybody can write the marker. */
export function ownIn(pages: readonly (z.infer<typeof pageSchema> | undefined)[], key: string): readonly OwnComment[] {
  const own = new Map<number, OwnComment>()
  for (const one of pages.flatMap((page) => page?.nodes ?? [])) {
    if (one !== null && one.viewerDidAuthor && hasMarker(key, one.body)) own.set(one.databaseId, one)
  }
  return [...own.values()].sort((a, b) => b.databaseId - a.databaseId)
}
