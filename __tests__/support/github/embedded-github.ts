import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gitObjects } from './git-objects.ts'
import { answerGraphql } from './graphql.ts'
import { answerRest, type RestAnswer } from './rest.ts'
import type { GraphqlTrouble, Trouble, World } from './world.ts'

/** A request as it came and the answer as it went. */
export interface Recorded {
  /** `GET /repos/acme/churn/branches/main`, `POST /graphql Look`. */
  readonly label: string
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
  readonly status: number
  readonly answer: unknown
  /** Whether the answer was made to go wrong. */
  readonly troubled: boolean
}

export interface EmbeddedGithub {
  readonly world: World
  /** What `GITHUB_API_URL` would say. */
  readonly apiUrl: string
  readonly requests: readonly Recorded[]
  stop(): Promise<void>
}

/** Serves a world as GitHub on this machine; `root` is `/api/v3` for an enterprise server. */
export async function embeddedGithub(world: World, root: '' | '/api/v3' = ''): Promise<EmbeddedGithub> {
  const git = gitObjects(world.git)
  const requests: Recorded[] = []
  let apiUrl = ''

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', apiUrl)
    const method = request.method ?? 'GET'
    const body = jsonOf(await textOf(request))
    const graphql = root === '' ? '/graphql' : '/api/graphql'
    const path = url.pathname === graphql ? '/graphql' : url.pathname.replace(root, '')
    const query = textIn(body, 'query')
    const label = labelOf(method, path, query)
    world.before(label)
    const record = (status: number, told: unknown, troubled = false) => {
      requests.push({
        label,
        method,
        path,
        query: url.search,
        headers: request.headers,
        body,
        status,
        answer: told,
        troubled,
      })
    }
    const trouble = troubleOf(world, label)
    if (
      trouble !== undefined &&
      (await troubling(trouble, response, (status, told) => record(status, told, true), world))
    )
      return
    const { authorization = '' } = request.headers
    if (!/^(?:token|bearer) /i.test(authorization) || authorization.split(' ')[1] !== world.token) {
      return reply({ status: 401, body: { message: 'Bad credentials', status: '401' } })
    }
    if (world.rateLimit.remaining <= 0) {
      return reply({ status: 403, body: { message: 'API rate limit exceeded for installation.', status: '403' } })
    }
    world.rateLimit.remaining -= 1
    if (path === '/graphql') {
      const variables = isRecord(body) && isRecord(body['variables']) ? body['variables'] : {}
      const told = await answerGraphql(world, git, { query, variables })
      const holes = typeof trouble?.does === 'object' && 'faults' in trouble.does ? trouble.does.faults : []
      return reply({ status: 200, body: holes.length === 0 ? told : withHoles(told, holes) }, holes.length > 0)
    }
    const rest = { method, path, query: url.searchParams, body: isRecord(body) ? body : {} }
    return reply(answerRest(world, git, apiUrl, rest))

    function reply({ status, headers = {}, body: told }: RestAnswer, troubled = false): void {
      record(status, told, troubled)
      if (trouble?.does === 'lost') return void response.socket?.resetAndDestroy()
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'x-ratelimit-limit': String(world.rateLimit.limit),
        'x-ratelimit-remaining': String(world.rateLimit.remaining),
        'x-ratelimit-reset': String(world.rateLimit.reset),
        ...headers,
      })
      response.end(told === undefined ? undefined : JSON.stringify(told))
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(error))
    })
  })
  // A client that is kept busy for longer than Node's five seconds would write into a connection that was just closed.
  server.keepAliveTimeout = 300_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  apiUrl = `http://127.0.0.1:${port}${root}`
  return {
    world,
    apiUrl,
    requests,
    stop: () =>
      new Promise((resolve, reject) => {
        keep(requests)
        server.closeAllConnections()
        server.close((error) => (error === undefined ? resolve() : reject(error)))
      }),
  }
}

/** A request in short: `GET /repos/acme/churn/branches/main`, `POST /graphql Look`. */
export function labelOf(method: string, path: string, query: string): string {
  const operation = /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1]
  return `${method} ${path}${operation === undefined ? '' : ` ${operation}`}`
}

/** A GraphQL answer with parts of it gone, and what GitHub says of each. */
function withHoles(told: unknown, holes: readonly GraphqlTrouble[]): unknown {
  const answer = isRecord(told) ? told : {}
  const errors: readonly unknown[] = Array.isArray(answer['errors']) ? answer['errors'] : []
  const data = holes.reduce<unknown>((whole, { path }) => without(whole, path), answer['data'])
  const said = holes.map(({ path, type }) => ({ type, path, message: `Something went wrong with ${path.join('.')}.` }))
  return { data, errors: [...errors, ...said] }
}

function without(value: unknown, [key, ...more]: readonly string[]): unknown {
  if (key === undefined) return null
  return isRecord(value) && key in value ? { ...value, [key]: without(value[key], more) } : value
}

/** Leaves what was said where `npm run contract` looks for it. */
function keep(requests: readonly Recorded[]): void {
  const folder = process.env['EMBEDDED_GITHUB_RECORD']
  if (folder === undefined || folder === '') return
  const own = requests.filter(({ troubled }) => !troubled)
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(own))
}

function troubleOf(world: World, label: string): Trouble | undefined {
  const found = world.troubles.find(({ on, times }) => label.startsWith(on) && (times === undefined || times > 0))
  if (found?.times !== undefined) found.times -= 1
  return found
}

/** Lets a request go wrong; whether that was the answer. */
async function troubling(
  { does }: Trouble,
  response: ServerResponse,
  record: (status: number, told: unknown) => void,
  world: World,
): Promise<boolean> {
  const json = { 'content-type': 'application/json; charset=utf-8' }
  if (does === 'lost' || does === 'silence') return false
  if (does === 'reset') {
    record(0, undefined)
    response.socket?.resetAndDestroy()
    return true
  }
  if (does === 'cut-off') {
    record(200, undefined)
    response.writeHead(200, { ...json, 'content-length': '1000' })
    response.write('{"half":')
    await sleep(10)
    response.socket?.destroy()
    return true
  }
  if (does === 'malformed' || does === 'odd') {
    record(200, undefined)
    response.writeHead(200, json)
    response.end(does === 'odd' ? '{"unexpected":[1]}' : '<html>a proxy speaks</html>')
    return true
  }
  if ('faults' in does) return false
  if ('delay' in does) {
    await sleep(does.delay)
    return false
  }
  const told = {
    message: does.message ?? 'trouble',
    documentation_url: 'https://docs.github.com',
    status: String(does.status),
  }
  record(does.status, told)
  response.writeHead(does.status, {
    ...json,
    'x-ratelimit-limit': String(world.rateLimit.limit),
    'x-ratelimit-remaining': String(world.rateLimit.remaining),
    'x-ratelimit-reset': String(world.rateLimit.reset),
    ...does.headers,
  })
  response.end(does.body ?? JSON.stringify(told))
  return true
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function textIn(value: unknown, key: string): string {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'string' ? found : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
