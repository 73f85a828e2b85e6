import * as z from 'zod'

/** As much of `fetch` as is needed: another implementation may stand in for it, for proxies and for tests. */
export type Fetch = (
  url: string,
  init: {
    readonly method?: string
    readonly headers?: Record<string, string>
    readonly body?: string
    readonly signal: AbortSignal
  },
) => Promise<{
  readonly status: number
  readonly headers: Iterable<[string, string]>
  text(): Promise<string>
}>

/** Octokit's view of a request: a body is JSON text already. */
interface Init {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

const errorSchema = z.object({
  name: z.string(),
  message: z.string(),
  cause: z
    .object({ message: z.string().min(1) })
    .optional()
    .catch(undefined),
})

/** Milliseconds for one answer, body included. */
const patienceWith = 30_000

/**
 * A fetch that comes back with whole answers only: Octokit would take a body that was cut off for an empty one. Every request is
 * counted before it is sent. Whatever keeps an answer from coming is an error of one kind, since Octokit passes some through as they are.
 */
export function wholeAnswers(fetch: Fetch, count: (url: string) => void, patience = patienceWith) {
  return async (url: string, { method, headers, body }: Init): Promise<Response> => {
    count(url)
    try {
      const answer = await fetch(url, {
        ...(method === undefined ? {} : { method }),
        ...(headers === undefined ? {} : { headers }),
        ...(typeof body === 'string' ? { body } : {}),
        signal: AbortSignal.timeout(patience),
      })
      const text = await answer.text()
      const hasBody = ![204, 205, 304].includes(answer.status)
      return new Response(hasBody ? text : null, { status: answer.status, headers: plainHeaders(answer.headers) })
    } catch (error) {
      throw new Error(whyNone(error, patience), { cause: error })
    }
  }
}

/** Why there was no answer; fetch hides what the network said behind a `fetch failed`. */
function whyNone(error: unknown, patience: number): string {
  const parsed = errorSchema.safeParse(error)
  if (!parsed.success) return 'unknown'
  const { name, message, cause } = parsed.data
  if (name === 'TimeoutError' || name === 'AbortError') return `nothing came within ${patience / 1000} s`
  return cause?.message ?? message
}

/** Without the headers that told how the body travelled, and with a content type that can be read. */
function plainHeaders(headers: Iterable<[string, string]>): [string, string][] {
  const kept = [...headers].filter(([name]) => !/^(content-encoding|content-length|transfer-encoding)$/i.test(name))
  return kept.map(([name, value]) => {
    if (!/^content-type$/i.test(name)) return [name, value]
    return [name, /\bjson\b/i.test(value) ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8']
  })
}
