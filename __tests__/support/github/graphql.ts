import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import type { GitObjects } from './git-objects.ts'
import {
  allowed,
  archived,
  type PermissionName,
  type World,
  type WorldComment,
  type WorldPullRequest,
} from './world.ts'

const schemas = new Map<boolean, GraphQLSchema>()

/** GitHub's own schema; an old server's knows no rules of a ref. */
function schemaOf(old: boolean): GraphQLSchema {
  const known = schemas.get(old)
  if (known !== undefined) return known
  const path = join(import.meta.dirname, '../../../node_modules/@octokit/graphql-schema/schema.graphql')
  const text = readFileSync(path, 'utf8')
  const schema = buildSchema(old ? withoutRefRules(text) : text, { assumeValid: true, noLocation: true })
  schemas.set(old, schema)
  return schema
}

function withoutRefRules(text: string): string {
  const start = text.indexOf('\ntype Ref ')
  const end = text.indexOf('\n}\n', start)
  return text.slice(0, start) + text.slice(start, end).replace(/\n {2}rules\(/, '\n  newerRules(') + text.slice(end)
}

/** Executes a query against the schema, with what the token may not see as GitHub says it: errors beside partial data, status 200. */
export async function answerGraphql(
  world: World,
  git: GitObjects,
  body: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
): Promise<unknown> {
  const schema = schemaOf(world.oldServer)
  const document = parse(body.query)
  const invalid = validate(schema, document)
  if (invalid.length > 0) {
    const errors = invalid.map(({ message, locations }) => ({
      message,
      locations,
      extensions: { code: 'undefinedField' },
    }))
    return { errors }
  }
  git.load(Object.values(body.variables).filter((value) => typeof value === 'string'))
  const rootValue = rootOf(world, git)
  const result = await execute({ schema, document, rootValue, variableValues: body.variables })
  if (result.errors === undefined) return { data: result.data }
  const errors = result.errors.map((error) => ({
    type: error.extensions['type'],
    path: error.path,
    locations: error.locations,
    message: error.message,
  }))
  return { data: result.data ?? null, errors }
}

function refuse(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } })
}

function rootOf(world: World, git: GitObjects) {
  function need(name: PermissionName, level: 'read' | 'write' = 'read'): void {
    if (!allowed(world, name, level)) refuse('FORBIDDEN', 'Resource not accessible by integration')
  }

  function object(expression: string) {
    need('contents')
    const found = git.resolve(expression)
    if (found === undefined) return null
    if (found.type === 'tag') {
      const target = git.resolve(`${found.oid}^{}`)
      return { __typename: 'Tag', oid: found.oid, target: target && objectOf(target) }
    }
    return objectOf(found)
  }

  function objectOf({ type, oid }: { readonly type: string; readonly oid: string }) {
    if (type === 'commit') return { __typename: 'Commit', oid, committedDate: () => git.commit(oid).at }
    if (type === 'tree') return { __typename: 'Tree', oid }
    const bytes = git.blob(oid) ?? Buffer.alloc(0)
    const isBinary = bytes.subarray(0, 8000).includes(0)
    const shown = bytes.subarray(0, 512_000)
    return {
      __typename: 'Blob',
      oid,
      byteSize: bytes.length,
      isBinary,
      isTruncated: bytes.length > shown.length,
      text: isBinary ? null : shown.toString('utf8'),
    }
  }

  function ref(name: string) {
    need('contents')
    const oid = git.resolve(`refs/heads/${name}`)?.oid
    if (oid === undefined) return null
    const { classic } = world
    return {
      name,
      target: { __typename: 'Commit', oid },
      compare: ({ headRef }: { readonly headRef: string }) => {
        const head = git.resolve(`${headRef}^{commit}`)?.oid
        if (head === undefined) return null
        const [aheadBy, behindBy] = [git.between(oid, head).length, git.between(head, oid).length]
        return { aheadBy, behindBy, status: behindBy > 0 ? 'DIVERGED' : 'AHEAD' }
      },
      refUpdateRule:
        classic === undefined || !classic.bindsViewer
          ? null
          : {
              pattern: name,
              allowsDeletions: false,
              allowsForcePushes: false,
              blocksCreations: false,
              requiredApprovingReviewCount: classic.reviews,
              requiredStatusCheckContexts: classic.checks,
              requiresCodeOwnerReviews: classic.codeOwners,
              requiresConversationResolution: false,
              requiresLinearHistory: false,
              requiresSignatures: false,
              viewerAllowedToDismissReviews: false,
              viewerCanPush: true,
            },
      rules: { totalCount: world.rules.length, nodes: world.rules.map(rule) },
    }
  }

  function comment(one: WorldComment) {
    return {
      __typename: 'IssueComment',
      id: `IC_${one.id}`,
      databaseId: one.id,
      url: `https://github.com/${world.repository}/pull/${one.issue}#issuecomment-${one.id}`,
      body: one.body,
      author: actor(one.author),
      viewerDidAuthor: one.author === world.viewer,
      isMinimized: one.minimized,
      createdAt: one.createdAt,
      updatedAt: one.updatedAt,
    }
  }

  function comments(number: number, args: Paging) {
    if (!allowed(world, 'pull-requests', 'read')) need('issues')
    const all = world.comments.filter(({ issue }) => issue === number)
    return connection(all, args, ({ id }) => String(id), comment)
  }

  function pullRequest(one: WorldPullRequest) {
    return {
      id: `PR_${one.number}`,
      number: one.number,
      title: one.title,
      state: one.merged === true ? 'MERGED' : one.state === 'open' ? 'OPEN' : 'CLOSED',
      headRefOid: one.head.sha,
      headRefName: one.head.ref,
      baseRefName: one.base.ref,
      baseRefOid: () => git.resolve(one.base.ref)?.oid,
      isCrossRepository: one.head.fork !== undefined,
      author: actor(one.author),
      comments: (args: Paging) => comments(one.number, args),
    }
  }

  function repository({ owner, name }: { readonly owner: string; readonly name: string }) {
    if (`${owner}/${name}`.toLowerCase() !== world.repository.toLowerCase()) {
      refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    }
    return {
      id: 'R_42',
      nameWithOwner: world.repository,
      defaultBranchRef: () => ref(world.defaultBranch),
      ref: ({ qualifiedName }: { readonly qualifiedName: string }) => ref(qualifiedName.replace('refs/heads/', '')),
      object: ({ expression, oid }: { readonly expression?: string; readonly oid?: string }) =>
        object(expression ?? oid ?? ''),
      pullRequest: ({ number }: { readonly number: number }) => {
        need('pull-requests')
        const found = world.pullRequests.find((one) => one.number === number)
        return found === undefined
          ? refuse('NOT_FOUND', `Could not resolve to a PullRequest ${number}.`)
          : pullRequest(found)
      },
    }
  }

  return {
    repository,
    viewer: () => ({ login: world.viewer }),
    rateLimit: () => ({ cost: 1, nodeCount: 1, used: 1, ...world.rateLimit, resetAt: world.now }),
    addComment: ({ input }: { readonly input: { readonly subjectId: string; readonly body: string } }) => {
      if (world.archived) refuse('FORBIDDEN', archived)
      if (!allowed(world, 'pull-requests', 'write')) need('issues', 'write')
      const found = world.pullRequests.find((one) => `PR_${one.number}` === input.subjectId)
      if (found === undefined) return refuse('NOT_FOUND', 'Could not resolve to a node.')
      if (input.body.length > 65_536) return refuse('UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)')
      const { now, viewer } = world
      const id = Math.max(1000, ...world.comments.map((one) => one.id)) + 1
      const times = { createdAt: now, updatedAt: now }
      world.comments.push({ id, issue: found.number, author: viewer, body: input.body, minimized: false, ...times })
      return { subject: { __typename: 'PullRequest', ...pullRequest(found) } }
    },
    minimizeComment: ({ input }: { readonly input: { readonly subjectId: string } }) => {
      need('pull-requests', 'write')
      const found = world.comments.find(({ id }) => `IC_${id}` === input.subjectId)
      if (found === undefined) return refuse('NOT_FOUND', 'Could not resolve to a node.')
      found.minimized = true
      return { clientMutationId: null }
    },
  }
}

interface Paging {
  readonly first?: number | null
  readonly last?: number | null
  readonly before?: string | null
  readonly after?: string | null
}

/** A page of a list by Relay's rules; cursors are keys. */
function connection<T, R>(all: readonly T[], args: Paging, keyOf: (one: T) => string, shown: (one: T) => R) {
  const end = args.before ? all.findIndex((one) => keyOf(one) === args.before) : all.length
  const start = args.after ? all.findIndex((one) => keyOf(one) === args.after) + 1 : 0
  const range = all.slice(start, end < 0 ? all.length : end)
  const page = typeof args.first === 'number' ? range.slice(0, args.first) : range.slice(-(args.last ?? 30))
  const [first] = page
  const last = page.at(-1)
  return {
    totalCount: all.length,
    pageInfo: {
      hasPreviousPage: first !== undefined && first !== all[0],
      hasNextPage: last !== undefined && last !== all.at(-1),
      startCursor: first === undefined ? null : keyOf(first),
      endCursor: last === undefined ? null : keyOf(last),
    },
    nodes: page.map(shown),
  }
}

function parametersOf(one: World['rules'][number]) {
  switch (one.type) {
    case 'pull_request':
      return {
        __typename: 'PullRequestParameters',
        requiredApprovingReviewCount: one.reviews ?? 0,
        requireCodeOwnerReview: one.codeOwners ?? false,
      }
    case 'required_status_checks':
      return {
        __typename: 'RequiredStatusChecksParameters',
        requiredStatusChecks: (one.checks ?? []).map((context) => ({ context })),
      }
    case 'workflows':
      return {
        __typename: 'WorkflowsParameters',
        workflows: (one.workflows ?? []).map((path) => ({ path, repositoryId: 42 })),
      }
    case 'merge_queue':
    case 'non_fast_forward':
      return null
  }
}

function actor(login: string) {
  return { __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') }
}

function rule(one: World['rules'][number], index: number) {
  return { id: `RULE_${index}`, type: one.type.toUpperCase(), parameters: parametersOf(one) }
}
