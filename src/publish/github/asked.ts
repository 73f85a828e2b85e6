import type * as z from 'zod'
import type { Api } from './api.ts'
import { isFinal, Refusal } from './refusal.ts'

/**
 * Asks GraphQL for something that is needed whole.
 * @throws Refusal that names the permission, where the answer or a part of it was refused.
 */
export async function asked<T>(
  api: Api,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  question: { readonly what: string; readonly permission: string },
  schema: z.ZodType<T>,
): Promise<T> {
  const facet = await api.query(query, variables, question)
  if (facet.state === 'unseen') {
    const { detail, reason, permission } = facet.why
    throw new Refusal(needing(detail ?? reason, permission))
  }
  const parsed = schema.safeParse(facet.value.data)
  if (parsed.success) return parsed.data
  const [fault] = facet.value.faults
  if (fault === undefined) throw new Refusal(`GitHub answered without ${question.what}`)
  const refused = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'].includes(fault.type)
  const forbidden = refused && !isFinal(fault.message)
  throw new Refusal(
    needing(`${fault.type} ${fault.message}`.slice(0, 300), forbidden ? question.permission : undefined),
  )
}

function needing(why: string, permission: string | undefined): string {
  return permission === undefined ? why : `${why}; it needs the permission ${permission}`
}
