import { Octokit } from '@octokit/rest'
import type * as z from 'zod'
import { seen, unseen, type Facet } from '../../model/facet.ts'
import { UsageFault } from '../../model/fault.ts'
import { graphqlAnswerOf, graphqlUrlOf, type GraphqlAnswer } from './client/graphql-answer.ts'
import { wholeAnswers, type Fetch } from './client/whole-answers.ts'
import { limits, realClock, type Clock } from './limits.ts'
import { malformed, unseenOf, type Question } from './unseen-of.ts'

export interface GithubClientOptions {
  readonly token: string
  /** `https://api.github.com`, or what `GITHUB_API_URL` says. */
  readonly apiUrl: string
  readonly userAgent: string
  readonly fetch?: Fetch | undefined
  readonly clock?: Clock | undefined
  /** Milliseconds to wait for limits and failing servers in all; 60,000 without. */
  readonly waiting?: number | undefined
}

/** What GitHub answered a request with. */
export interface GithubAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}

type Parameters = Readonly<Record<string, unknown>>

/** One way to GitHub for a whole run: its requests are counted together and share one waiting budget. */
export interface GithubClient {
  /** Reads by a REST route (`GET /repos/{owner}/{repo}`); what goes wrong is unseen. */
  read<T>(route: string, parameters: Parameters, schema: z.ZodType<T>, question: Question): Promise<Facet<T>>
  /** Reads by a GraphQL query; partial answers are kept, with what was refused beside them. */
  query(query: string, variables: Parameters, question: Question): Promise<Facet<GraphqlAnswer>>
  /** Sends one request, for writing. Waits where a limit refused it, but repeats no write that may have happened. Throws Octokit's RequestError. */
  send(route: string, parameters: Parameters): Promise<GithubAnswer>
  /** Requests sent so far, repeated ones included. */
  readonly requests: () => { readonly rest: number; readonly graphql: number }
  /** Requests that REST still allows this token and when it starts anew, in seconds since 1970, as the last answer said. */
  readonly rateLimit: () => { readonly remaining: number; readonly reset: number } | undefined
}

const apiVersion = '2022-11-28'

/**
 * Octokit without its plugins: their queue spaces GraphQL queries a second apart and their retries repeat writes.
 * @throws UsageFault where the address is none that a token may be sent to.
 */
export function githubClient(options: GithubClientOptions): GithubClient {
  const apiUrl = checkedUrl(options.apiUrl)
  const count = { rest: 0, graphql: 0 }
  let rate: ReturnType<GithubClient['rateLimit']>
  const graphqlUrl = graphqlUrlOf(apiUrl)
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: apiUrl,
    userAgent: options.userAgent,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    request: {
      fetch: wholeAnswers(options.fetch ?? fetch, (url) => {
        count[url === graphqlUrl ? 'graphql' : 'rest'] += 1
      }),
    },
  })
  const within = limits(options.clock ?? realClock, options.waiting)
  octokit.hook.wrap('request', (next, request) => within(() => next(request), request))
  const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': apiVersion }

  async function send(route: string, parameters: Parameters): Promise<GithubAnswer> {
    const answer: GithubAnswer = await octokit.request(route, { ...parameters, headers })
    if (!route.startsWith('POST http')) rate = rateIn(answer.headers) ?? rate
    return answer
  }

  return {
    send,
    async read(route, parameters, schema, question) {
      const endpoint = endpointOf(route, parameters)
      try {
        const { data } = await send(route, parameters)
        const parsed = schema.safeParse(data)
        return parsed.success ? seen(parsed.data) : unseen(malformed(question, endpoint))
      } catch (error) {
        return unseen(unseenOf(question, endpoint, error))
      }
    },
    async query(query, variables, question) {
      try {
        const { data } = await send(`POST ${graphqlUrl}`, { query, variables })
        return graphqlAnswerOf(data, question)
      } catch (error) {
        return unseen(unseenOf(question, 'POST /graphql', error))
      }
    },
    requests: () => ({ ...count }),
    rateLimit: () => rate,
  }
}

function rateIn(headers: GithubAnswer['headers']): ReturnType<GithubClient['rateLimit']> {
  const remaining = Number(headers['x-ratelimit-remaining'])
  const reset = Number(headers['x-ratelimit-reset'])
  return Number.isFinite(remaining) && Number.isFinite(reset) ? { remaining, reset } : undefined
}

/** A token travels over TLS, or stays on this machine. */
function checkedUrl(text: string): string {
  if (!URL.canParse(text)) throw new UsageFault(`The API address ${JSON.stringify(text)} is no URL.`)
  const url = new URL(text)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    throw new UsageFault(`The API address ${text} must start with https://: a token is sent there.`)
  }
  return text.replace(/\/+$/, '')
}

/** The route with the names filled in, for messages. */
function endpointOf(route: string, parameters: Parameters): string {
  return route.replaceAll(/\{(\w{1,40})\}/g, (whole, name: string) => {
    const value = parameters[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole
  })
}
