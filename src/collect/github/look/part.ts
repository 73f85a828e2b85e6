import type * as z from 'zod'
import { seen, unseen, type Facet } from '../../../model/facet.ts'
import { unseenOfFault, type GraphqlAnswer } from '../client/graphql-answer.ts'
import type { Question } from '../unseen-of.ts'

/** One fact of a query about a repository, under an alias of its own: a refusal empties the nearest part that may be empty, and that is the alias. */
export interface Part<T> {
  readonly alias: string
  /** What stands between the braces of `repository(...)`. */
  readonly selection: string
  readonly question: Question
  readonly schema: z.ZodType<T>
}

/** What one part brought; with a fault anywhere in it a list may be shorter than it is, so it is unseen. */
export function partIn<T>(answer: Facet<GraphqlAnswer>, { alias, question, schema }: Part<T>): Facet<T> {
  if (answer.state === 'unseen') return unseen({ ...answer.why, what: question.what })
  const { data, faults } = answer.value
  const fault = faults.find(({ path }) => path[0] === alias)
  if (fault !== undefined) return unseen(unseenOfFault(question, fault))
  const parsed = schema.safeParse(data[alias])
  if (parsed.success) return seen(parsed.data)
  return unseen({ what: question.what, reason: 'failed', detail: 'POST /graphql did not tell it' })
}
