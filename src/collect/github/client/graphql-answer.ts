import * as z from 'zod'
import { seen, unseen, type Facet, type Unseen } from '../../../model/facet.ts'
import { malformed, type Question } from '../unseen-of.ts'

const errorSchema = z.object({
  type: z.string().nullish(),
  message: z.string().nullish(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
})
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).nullish(),
})

/** The error of one part of a query: `FORBIDDEN`, `NOT_FOUND`, `RATE_LIMITED` ... */
export interface GraphqlFault {
  readonly type: string
  readonly message: string
  /** Where in the answer it left a hole; its first word is the alias at the top. */
  readonly path: readonly string[]
}

/** What a query brought: the parts that were answered, and why the others were not. */
export interface GraphqlAnswer {
  readonly data: Readonly<Record<string, unknown>>
  readonly faults: readonly GraphqlFault[]
}

/** Enterprise servers answer GraphQL beside their REST root, not below it. */
export function graphqlUrlOf(apiUrl: string): string {
  return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`
}

/** A GraphQL body as an answer; unseen where it is none or holds nothing at all. */
export function graphqlAnswerOf(body: unknown, question: Question): Facet<GraphqlAnswer> {
  const parsed = answerSchema.safeParse(body)
  if (!parsed.success) return unseen(malformed(question, 'POST /graphql'))
  const faults = (parsed.data.errors ?? []).map((error) => ({
    type: error.type ?? '',
    message: error.message ?? '',
    path: (error.path ?? []).map(String),
  }))
  const { data } = parsed.data
  if (data !== undefined && data !== null) return seen({ data, faults })
  const [fault] = faults
  return unseen(fault === undefined ? malformed(question, 'POST /graphql') : unseenOfFault(question, fault))
}

/** Why one part of a query is missing. */
export function unseenOfFault({ what, permission }: Question, fault: GraphqlFault): Unseen {
  const detail = `POST /graphql answered ${fault.type === '' ? 'an error' : fault.type}: ${fault.message.slice(0, 200)}`
  const needed = permission === undefined ? {} : { permission }
  const endpoint = 'POST /graphql'
  switch (fault.type) {
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'INSUFFICIENT_SCOPES':
      return { what, reason: 'forbidden', detail, endpoint, ...needed }
    case 'RATE_LIMITED':
    case 'RATE_LIMIT':
      return { what, reason: 'rate-limited', detail, endpoint }
    default:
      return { what, reason: 'failed', detail, endpoint }
  }
}
