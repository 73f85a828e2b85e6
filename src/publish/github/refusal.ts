import * as z from 'zod'

/** GitHub did not show or take something; the message says why and names the permission. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

const failure = z.object({
  status: z.number(),
  message: z.string(),
  response: z
    .object({
      headers: z.record(z.string(), z.unknown()),
      data: z.object({ message: z.string() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
})

/** Why GitHub did not take something, in a sentence that names the permission where a permission may be the reason. */
export function refusal(error: unknown, permission: string): string {
  if (error instanceof Refusal) return error.message
  const parsed = failure.safeParse(error)
  if (!parsed.success) return error instanceof Error ? error.message : String(error)
  const { status, message, response } = parsed.data
  const said = (response?.data?.message ?? message).slice(0, 200)
  if (response === undefined) return `no answer: ${said}`
  if (status !== 401 && status !== 403 && status !== 404) return `${status} ${said}`
  if (isFinal(said)) return `${status} ${said}`
  const named = response.headers['x-accepted-github-permissions']
  return `${status} ${said}; it needs the permission ${permissionOf(named) ?? permission}`
}

/** Whether GitHub refused for a reason that no permission helps against: archived, a locked conversation, a limit. */
export function isFinal(said: string): boolean {
  return /\b(?:archived|locked|rate limit|abuse detection)\b/i.test(said)
}

/** The HTTP status of a failed request, where there was an answer. */
export function statusOf(error: unknown): number | undefined {
  const parsed = failure.safeParse(error)
  return parsed.data?.response === undefined ? undefined : parsed.data.status
}

/** `statuses=write` in the words of a workflow. */
function permissionOf(header: unknown): string | undefined {
  if (typeof header !== 'string' || !/^[\w=,; -]{1,200}$/.test(header)) return undefined
  return header.replaceAll('_', '-').replaceAll('=', ': ').replaceAll(/;\s*/g, ' or ')
}
