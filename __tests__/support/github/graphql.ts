import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { gitObjects } from './git-objects.ts'
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

/** The part of the schema's root that other repositories have, too. */
interface Root {
  readonly repository: (of: { readonly owner: string; readonly name: string }) => unknown
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
    if (type === 'commit') return commit(oid)
    if (type === 'tree') return tree(oid)
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

  function commit(oid: string) {
    return {
      __typename: 'Commit',
      oid,
      committedDate: () => git.commit(oid).at,
      tree: () => tree(git.commit(oid).tree),
      history: (args: Paging & { readonly path?: string; readonly since?: string }) => history(oid, args),
      statusCheckRollup: () => rollup(oid),
    }
  }

  function tree(oid: string) {
    const entries = () =>
      git.tree(oid, false).map(({ mode, type, path, oid: sha, size = 0 }) => ({
        name: path,
        path,
        type,
        oid: sha,
        mode: Number.parseInt(mode, 8),
        size,
      }))
    return { __typename: 'Tree', oid, entries }
  }

  function history(oid: string, { first, path, since }: Paging & { readonly path?: string; readonly since?: string }) {
    const most = first ?? 100
    const found = git.history(oid, { most: most + 1, ...(path && { path }), ...(since && { since }) })
    return {
      totalCount: found.length,
      pageInfo: { hasNextPage: found.length > most, hasPreviousPage: false, startCursor: null, endCursor: null },
      nodes: found.slice(0, most).map((sha) => ({ ...commit(sha), authors: () => authors(sha) })),
    }
  }

  function authors(sha: string) {
    const { author, mail } = git.commit(sha)
    const login = /^(?:\d+\+)?([^@[]+)@users\.noreply\.github\.com$/.exec(mail)?.[1]
    const one = { name: author, email: mail, user: login === undefined ? null : { __typename: 'User', login } }
    return { totalCount: 1, nodes: [one] }
  }

  /** Null where nothing reported, as on GitHub; without the permission, a hole in each. */
  function rollup(sha: string) {
    need('checks')
    need('statuses')
    const found = world.checks.filter((one) => one.sha === sha)
    if (found.length === 0) return null
    const nodes = found.map(({ name, app, creator, conclusion }) =>
      app === undefined
        ? {
            __typename: 'StatusContext',
            context: name,
            state: conclusion?.toUpperCase() ?? 'PENDING',
            targetUrl: `https://ci.example/${encodeURIComponent(name)}`,
            creator: creator === undefined ? null : actor(creator),
          }
        : {
            __typename: 'CheckRun',
            name,
            conclusion: conclusion?.toUpperCase() ?? null,
            detailsUrl: `https://ci.example/${encodeURIComponent(name)}`,
            checkSuite: { app: { slug: app } },
          },
    )
    return { contexts: { totalCount: nodes.length, nodes } }
  }

  function environments() {
    need('actions')
    const nodes = world.environments.map(({ name, reviewers = [], waitMinutes, branches }) => {
      const rules = [
        ...(reviewers.length === 0 ? [] : [ruleOf('REQUIRED_REVIEWERS', reviewers.length)]),
        ...(waitMinutes === undefined ? [] : [ruleOf('WAIT_TIMER', 0, waitMinutes)]),
        ...(branches === undefined ? [] : [ruleOf('BRANCH_POLICY', 0)]),
      ]
      return { name, protectionRules: { totalCount: rules.length, nodes: rules } }
    })
    return { totalCount: nodes.length, nodes }
  }

  function deployments({ first }: Paging) {
    need('deployments')
    const newest = [...world.deployments].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    const nodes = newest.slice(0, first ?? 30).map(({ environment, sha, createdAt, state, logUrl = null }) => ({
      environment,
      commitOid: sha,
      createdAt,
      state: state === 'success' ? 'ACTIVE' : state.toUpperCase(),
      latestStatus: { state: state.toUpperCase(), logUrl },
    }))
    return { totalCount: world.deployments.length, nodes }
  }

  function codeowners() {
    need('contents')
    const path = ['.github/CODEOWNERS', 'CODEOWNERS'].find((one) => git.resolve(`${world.defaultBranch}:${one}`))
    const errors = world.ownerErrors.map((one) => ({ ...one, path, message: one.kind, suggestion: null }))
    return path === undefined ? null : { errors }
  }

  function ref(name: string) {
    need('contents')
    const oid = git.resolve(`refs/heads/${name}`)?.oid
    if (oid === undefined) return null
    const { classic } = world
    return {
      name,
      target: commit(oid),
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
      reviewDecision: null,
      latestOpinionatedReviews: () => {
        const nodes = world.reviews.filter(({ pull, state }) => pull === one.number && state !== 'COMMENTED')
        return { totalCount: nodes.length, nodes: nodes.map(({ state }) => ({ state })) }
      },
      comments: (args: Paging) => comments(one.number, args),
    }
  }

  function repository({ owner, name }: { readonly owner: string; readonly name: string }) {
    const other = world.others[`${owner}/${name}`]
    if (other !== undefined) {
      const theirs: Root = rootOf(
        { ...world, repository: `${owner}/${name}`, git: other, others: {} },
        gitObjects(other),
      )
      return theirs.repository({ owner, name })
    }
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
      environments,
      deployments,
      codeowners,
      releases: () => {
        need('contents')
        return { totalCount: world.releases.length, nodes: [] }
      },
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
        requiredStatusChecks: (one.checks ?? []).map((context) => ({ context, integrationId: one.app ?? null })),
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

function ruleOf(type: string, reviewers: number, timeout = 0) {
  return { type, timeout, preventSelfReview: false, reviewers: { totalCount: reviewers, nodes: [] } }
}

function actor(login: string) {
  return { __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') }
}

function rule(one: World['rules'][number], index: number) {
  return { id: `RULE_${index}`, type: one.type.toUpperCase(), parameters: parametersOf(one) }
}
