import type { GitObjects } from './git-objects.ts'
import { shapesOf } from './shapes.ts'
import { allowed, archived, type PermissionName, type World } from './world.ts'

/** A REST request without its way here. */
export interface RestRequest {
  readonly method: string
  /** Below the API's root, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

export interface RestAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

type Words = Readonly<Record<string, string>>

interface Route {
  readonly method: string
  /** As GitHub's description writes it: `{name}` is one part of the path. */
  readonly path: string
  /** What the token needs; one of them is enough. */
  readonly needs: readonly PermissionName[]
  readonly level?: 'read' | 'write'
  answer(words: Words, request: RestRequest): RestAnswer
}

const repo = '/repos/{owner}/{repo}'
const ok = (body: unknown): RestAnswer => ({ status: 200, body })
const notFound: RestAnswer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
}

/** Answers REST requests as GitHub does, in the order it checks them: repository, permission, existence. */
export function answerRest(world: World, git: GitObjects, api: string, request: RestRequest): RestAnswer {
  for (const route of routesOf(world, git, api)) {
    const words = route.method === request.method ? wordsOf(route.path, request.path) : undefined
    if (words === undefined) continue
    if (`${words['owner']}/${words['repo']}`.toLowerCase() !== world.repository.toLowerCase()) return notFound
    const level = route.level ?? 'read'
    if (route.needs.length > 0 && !route.needs.some((name) => allowed(world, name, level))) {
      const needed = route.needs.map((name) => `${name.replaceAll('-', '_')}=${level}`).join('; ')
      return {
        status: 403,
        headers: { 'x-accepted-github-permissions': needed },
        body: {
          message: 'Resource not accessible by integration',
          documentation_url: 'https://docs.github.com/rest',
          status: '403',
        },
      }
    }
    if (level === 'write' && world.archived) return { status: 403, body: { message: archived, status: '403' } }
    return route.answer(words, request)
  }
  return notFound
}

function wordsOf(template: string, path: string): Words | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const source = template.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '([^/]+)')
  const found = new RegExp(`^${source}$`).exec(path)
  if (found === null) return undefined
  return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]))
}

function invalid(message: string): RestAnswer {
  return { status: 422, body: { message, documentation_url: 'https://docs.github.com/rest', status: '422' } }
}

function textIn(body: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = body[key]
  return typeof value === 'string' ? value : null
}

function routesOf(world: World, git: GitObjects, api: string): readonly Route[] {
  const shapes = shapesOf(world, git, api)
  const route = (
    method: string,
    path: string,
    needs: readonly PermissionName[],
    answer: Route['answer'],
    level: 'read' | 'write' = method === 'GET' ? 'read' : 'write',
  ): Route => ({ method, path: `${repo}${path}`, needs, level, answer })
  const talk = ['issues', 'pull-requests'] as const

  return [
    route('GET', '', [], () => ok(shapes.fullRepository())),
    route('GET', '/commits/{ref}', ['contents'], ({ ref = '' }) => {
      if (git.resolve('HEAD') === undefined) return { status: 409, body: { message: 'Git Repository is empty.' } }
      const oid = git.resolve(`${ref}^{commit}`)?.oid
      return oid === undefined ? invalid(`No commit found for SHA: ${ref}`) : ok(shapes.commit(git.commit(oid)))
    }),
    route('GET', '/git/trees/{tree_sha}', ['contents'], ({ tree_sha = '' }, { query }) =>
      git.resolve(`${tree_sha}^{tree}`) === undefined ? notFound : ok(shapes.tree(tree_sha, query.has('recursive'))),
    ),
    route('GET', '/git/blobs/{file_sha}', ['contents'], ({ file_sha = '' }) => {
      const bytes = git.blob(file_sha)
      return bytes === undefined ? notFound : ok(shapes.blob(file_sha, bytes))
    }),
    route('GET', '/branches/{branch}', ['contents'], ({ branch = '' }) => {
      const oid = git.resolve(`refs/heads/${branch}`)?.oid
      return oid === undefined ? notFound : ok(shapes.branch(branch, git.commit(oid)))
    }),
    route('GET', '/rules/branches/{branch}', [], (_, request) => paged(shapes.rules(), request, api)),
    route('GET', '/compare/{basehead}', ['contents'], ({ basehead = '' }) => {
      const [from, to] = basehead.split('...').map((ref) => git.resolve(`${ref}^{commit}`)?.oid)
      return from === undefined || to === undefined ? notFound : ok(shapes.comparison(from, to))
    }),
    route('GET', '/actions/runs', ['actions'], (_, { query }) => {
      const branch = query.get('branch')
      const status = query.get('status')
      const runs = world.runs.filter(
        (one) => (branch === null || one.branch === branch) && (status === null || one.conclusion === status),
      )
      return ok({ total_count: runs.length, workflow_runs: runs.slice(0, sizeOf(query)).map(shapes.run) })
    }),
    route('GET', '/actions/artifacts', ['actions'], (_, { query }) => {
      const { artifacts } = world
      return ok({ total_count: artifacts.length, artifacts: artifacts.slice(0, sizeOf(query)).map(shapes.artifact) })
    }),
    route('GET', '/actions/workflows', ['actions'], (_, { query }) => {
      const { workflows } = world
      return ok({ total_count: workflows.length, workflows: workflows.slice(0, sizeOf(query)).map(shapes.workflow) })
    }),
    route('GET', '/releases', ['contents'], (_, request) => paged(world.releases.map(shapes.release), request, api)),
    route('GET', '/attestations/{subject_digest}', ['attestations'], ({ subject_digest = '' }) =>
      world.attestations.includes(subject_digest) ? ok({ attestations: [shapes.attestation()] }) : notFound,
    ),
    route('GET', '/environments', ['actions'], () => {
      const { environments } = world
      return ok({ total_count: environments.length, environments: environments.map(shapes.environment) })
    }),
    route('GET', '/deployments', ['deployments'], (_, request) => {
      const environment = request.query.get('environment')
      const found = world.deployments.filter((one) => environment === null || one.environment === environment)
      return paged(found.map(shapes.deployment), request, api)
    }),
    route('GET', '/deployments/{deployment_id}/statuses', ['deployments'], ({ deployment_id }, request) => {
      const found = world.deployments.find(({ id }) => String(id) === deployment_id)
      return found === undefined ? notFound : paged([shapes.deploymentStatus(found)], request, api)
    }),
    route('GET', '/pulls', ['pull-requests'], (_, request) => {
      const { query } = request
      const state = query.get('state') ?? 'open'
      const head = query.get('head')
      const found = world.pullRequests
        .filter((one) => state === 'all' || one.state === state)
        .map(shapes.pullRequestSimple)
        .filter((one) => head === null || one.head.label === head)
      return paged(found, request, api)
    }),
    route('GET', '/pulls/{pull_number}', ['pull-requests'], ({ pull_number }) => {
      const found = world.pullRequests.find(({ number }) => String(number) === pull_number)
      return found === undefined ? notFound : ok(shapes.pullRequest(found))
    }),
    route('GET', '/pulls/{pull_number}/files', ['pull-requests'], ({ pull_number }, request) => {
      const found = world.pullRequests.find(({ number }) => String(number) === pull_number)
      if (found === undefined) return notFound
      const { sha } = found.head
      const base = git.mergeBase(found.base.ref, sha) ?? sha
      return paged(
        git.changes(base, sha).map((one) => shapes.change(one, sha)),
        request,
        api,
      )
    }),
    route('GET', '/issues/{issue_number}/comments', talk, ({ issue_number }, request) => {
      const found = world.comments.filter(({ issue }) => String(issue) === issue_number)
      return paged(found.map(shapes.comment), request, api)
    }),
    route('POST', '/issues/{issue_number}/comments', talk, ({ issue_number }, { body }) => {
      const text = textIn(body, 'body')
      if (text === null || text === '') return invalid('Validation Failed')
      if (text.length > 65_536) return invalid('Body is too long (maximum is 65536 characters)')
      const id = Math.max(1000, ...world.comments.map((one) => one.id)) + 1
      const { now, viewer } = world
      const one = {
        id,
        issue: Number(issue_number),
        author: viewer,
        body: text,
        createdAt: now,
        updatedAt: now,
        minimized: false,
      }
      world.comments.push(one)
      return { status: 201, body: shapes.comment(one) }
    }),
    route('GET', '/issues/comments/{comment_id}', talk, ({ comment_id }) => {
      const found = world.comments.find(({ id }) => String(id) === comment_id)
      return found === undefined ? notFound : ok(shapes.comment(found))
    }),
    route('PATCH', '/issues/comments/{comment_id}', talk, ({ comment_id }, { body }) => {
      const found = world.comments.find(({ id }) => String(id) === comment_id)
      if (found === undefined) return notFound
      found.body = textIn(body, 'body') ?? found.body
      found.updatedAt = world.now
      return ok(shapes.comment(found))
    }),
    route('DELETE', '/issues/comments/{comment_id}', talk, ({ comment_id }) => {
      const at = world.comments.findIndex(({ id }) => String(id) === comment_id)
      if (at < 0) return notFound
      world.comments.splice(at, 1)
      return { status: 204, body: undefined }
    }),
    route('POST', '/statuses/{sha}', ['statuses'], ({ sha = '' }, { body }) => {
      const state = textIn(body, 'state')
      if (state === null || !['error', 'failure', 'pending', 'success'].includes(state))
        return invalid('Validation Failed')
      if (git.resolve(`${sha}^{commit}`) === undefined) return invalid(`No commit found for SHA: ${sha}`)
      const description = textIn(body, 'description')
      if ((description ?? '').length > 140) return invalid('Validation Failed: description is too long')
      const one = {
        sha,
        state,
        description,
        context: textIn(body, 'context') ?? 'default',
        targetUrl: textIn(body, 'target_url'),
      }
      world.statuses.push(one)
      return { status: 201, body: shapes.status(one, world.statuses.length) }
    }),
    route('POST', '/check-runs', ['checks'], (_, { body }) => {
      const name = textIn(body, 'name')
      const headSha = textIn(body, 'head_sha')
      if (name === null || headSha === null) return invalid('Invalid request.')
      const output = typeof body['output'] === 'object' && body['output'] !== null ? { ...body['output'] } : {}
      const told = Object.fromEntries(Object.entries(output).map(([key, value]) => [key, String(value)]))
      const one = {
        id: world.checkRuns.length + 1,
        name,
        headSha,
        conclusion: textIn(body, 'conclusion'),
        title: told['title'] ?? null,
        summary: told['summary'] ?? null,
        detailsUrl: textIn(body, 'details_url'),
      }
      world.checkRuns.push(one)
      return { status: 201, body: shapes.checkRun(one) }
    }),
  ]
}

function sizeOf(query: URLSearchParams): number {
  return Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)))
}

/** A page of a list, with the links to the others. */
function paged(all: readonly unknown[], { path, query }: RestRequest, api: string): RestAnswer {
  const size = sizeOf(query)
  const page = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const to = (number: number, rel: string) => `<${api}${path}?per_page=${size}&page=${number}>; rel="${rel}"`
  const links = [
    ...(page > 1 ? [to(1, 'first'), to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
  ]
  return {
    status: 200,
    body: all.slice((page - 1) * size, page * size),
    ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
  }
}
