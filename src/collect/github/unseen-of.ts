import * as z from 'zod'
import type { Unseen } from '../../model/facet.ts'
import { isLimit } from './limits.ts'

/** What is asked for, and the permission that is known to be needed for it, as in a workflow: `actions: read`. */
export interface Question {
  readonly what: string
  readonly permission?: string | undefined
}

const failureSchema = z.object({
  name: z.literal('HttpError'),
  message: z.string(),
  status: z.number(),
  response: z
    .object({ headers: z.record(z.string(), z.union([z.string(), z.number()]).optional()), data: z.unknown() })
    .optional(),
})

/**
 * Why a request brought nothing: endpoint, status, and the permission that would resolve it, as GitHub names it, else as we know
 * it. What is no answer of a server is a bug of ours and thrown again.
 */
export function unseenOf({ what, permission }: Question, endpoint: string, error: unknown): Unseen {
  const parsed = failureSchema.safeParse(error)
  if (!parsed.success) throw error
  const { status, response, message } = parsed.data
  if (response === undefined) {
    return { what, reason: 'failed', detail: `${endpoint} got no answer: ${message.slice(0, 200)}`, endpoint }
  }
  const detail = `${endpoint} answered ${status}: ${sentenceOf(response.data)}`
  const told = { what, detail, endpoint, status }
  if (isLimit(error)) return { ...told, reason: 'rate-limited' }
  if (![401, 403, 404, 451].includes(status)) return { ...told, reason: 'failed' }
  const needed = accepted(response.headers['x-accepted-github-permissions']) ?? permission
  return { ...told, reason: 'forbidden', ...(needed === undefined ? {} : { permission: needed }) }
}

/** An answer that is not what was asked for: cut off, another format, something between us and GitHub speaking. */
export function malformed({ what }: Question, endpoint: string): Unseen {
  const detail = `${endpoint} answered something else than what it is documented to`
  return { what, reason: 'failed', detail, endpoint }
}

/** `actions=read,contents=read; issues=write` in the words of a workflow: `actions: read, contents: read or issues: write`. */
function accepted(header: string | number | undefined): string | undefined {
  if (typeof header !== 'string' || !/^[\w=,; -]{1,200}$/.test(header)) return undefined
  const ways = header
    .split(';')
    .map((way) => way.trim().replaceAll('_', '-').replaceAll('=', ': ').replaceAll(/,\s*/g, ', '))
    .filter((way) => way !== '')
  return ways.length === 0 ? undefined : ways.join(' or ')
}

function sentenceOf(data: unknown): string {
  const parsed = z.object({ message: z.string() }).safeParse(data)
  return parsed.success ? parsed.data.message.slice(0, 200) : 'no reason given'
}
