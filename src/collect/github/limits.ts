import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'

/** The time, in milliseconds, and a way to let it pass. */
export interface Clock {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** The machine's own clock. */
export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => setTimeout(milliseconds),
}

/** A request as far as it matters whether it may be repeated. */
export interface Repeatable {
  readonly method?: string
  readonly url?: string
  readonly query?: unknown
}

const waitingInAll = 60_000
/** Milliseconds before a failed read is tried again, once each. */
const afterFailure = [250, 1000, 3000]
/** A secondary limit without further word asks for a minute. */
const unnamedWait = 60_000
const mostRefusals = 3

const headersSchema = z.record(z.string(), z.union([z.string(), z.number()]).optional())
const failureSchema = z.object({
  status: z.number(),
  response: z.object({ headers: headersSchema, data: z.unknown() }).optional(),
})
const answerSchema = z.object({
  headers: headersSchema,
  data: z.object({ errors: z.array(z.object({ type: z.string().nullish() })).min(1) }),
})

type Headers = z.infer<typeof headersSchema>

/**
 * Sends requests within GitHub's limits: a refused one waits as long as the answer asks for and is sent again, a read that failed
 * on the way or in the server is tried again, and all of it waits no longer than the budget of the run. Writes that may have
 * happened are never repeated. Nothing waits that no answer made wait.
 */
export function limits(clock: Clock, budget = waitingInAll) {
  let left = budget

  async function waited(milliseconds: number): Promise<boolean> {
    if (milliseconds > left) return false
    left -= milliseconds
    if (milliseconds > 0) await clock.sleep(milliseconds)
    return true
  }

  return async function within<T>(send: () => T | Promise<T>, request: Repeatable): Promise<T> {
    let failures = 0
    for (let refusals = 0; ;) {
      const started = clock.now()
      try {
        const answer = await send()
        const wait = refusals < mostRefusals ? waitOfAnswer(answer, clock.now()) : undefined
        if (wait === undefined || !(await waited(wait))) return answer
        refusals += 1
      } catch (error) {
        const limited = refusals < mostRefusals ? waitAskedBy(error, clock.now()) : undefined
        if (limited !== undefined) {
          if (!(await waited(limited))) throw error
          refusals += 1
          continue
        }
        // The time a server let us hang is waiting, too.
        left = Math.max(0, left - (clock.now() - started))
        const pause = isRead(request) && healsPerhaps(error) ? afterFailure[failures] : undefined
        if (pause === undefined || !(await waited(pause))) throw error
        failures += 1
      }
    }
  }
}

/** Whether an error says that we asked too often. */
export function isLimit(error: unknown): boolean {
  return waitAskedBy(error, 0) !== undefined
}

/** Milliseconds an error asks to wait; undefined where it is none of a limit. */
function waitAskedBy(error: unknown, now: number): number | undefined {
  const parsed = failureSchema.safeParse(error)
  const response = parsed.data?.response
  if (response === undefined) return undefined
  const { status } = parsed.data ?? {}
  if (status !== 403 && status !== 429) return undefined
  const asked = waitOfHeaders(response.headers, now)
  if (asked !== undefined) return asked
  const secondary = /secondary rate|rate limit exceeded|abuse detection/i.test(messageOf(response.data))
  return status === 429 || secondary ? unnamedWait : undefined
}

/** GraphQL says it with 200 and an error in the body. */
function waitOfAnswer(answer: unknown, now: number): number | undefined {
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) return undefined
  const limited = parsed.data.data.errors.some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT')
  return limited ? (waitOfHeaders(parsed.data.headers, now) ?? unnamedWait) : undefined
}

function waitOfHeaders(headers: Headers, now: number): number | undefined {
  const after = headers['retry-after']
  if (after !== undefined) {
    const seconds = Number(after)
    const until = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(String(after)) - now
    return Number.isFinite(until) ? Math.max(0, until) : unnamedWait
  }
  const reset = Number(headers['x-ratelimit-reset'])
  if (Number(headers['x-ratelimit-remaining'] ?? 1) > 0 || !Number.isFinite(reset)) return undefined
  return Math.max(0, reset * 1000 - now) + 1000 // the clocks may differ by a moment
}

function messageOf(data: unknown): string {
  const parsed = z.object({ message: z.string() }).safeParse(data)
  return parsed.success ? parsed.data.message : ''
}

/** A connection that broke, or a server that had a bad moment. */
function healsPerhaps(error: unknown): boolean {
  const parsed = failureSchema.safeParse(error)
  return parsed.success && parsed.data.status >= 500
}

function isRead({ method = 'GET', url = '', query }: Repeatable): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  return url.endsWith('/graphql') && typeof query === 'string' && !/^\s*mutation\b/.test(query)
}
