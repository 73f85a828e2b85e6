/** What a token may do, by the words of a workflow's `permissions:`. */
export const permissionNames = [
  'contents',
  'actions',
  'pull-requests',
  'issues',
  'statuses',
  'checks',
  'deployments',
  'attestations',
] as const
export type PermissionName = (typeof permissionNames)[number]
export type Permissions = Partial<Readonly<Record<PermissionName, 'read' | 'write'>>>

/** Everything a workflow may be given. */
export const everything: Permissions = Object.fromEntries(permissionNames.map((name) => [name, 'write']))

export interface Rule {
  readonly type: 'pull_request' | 'required_status_checks' | 'merge_queue' | 'workflows' | 'non_fast_forward'
  readonly reviews?: number
  readonly codeOwners?: boolean
  readonly checks?: readonly string[]
  /** The app that must report the checks. */
  readonly app?: number
  readonly workflows?: readonly string[]
}

/** Classic protection of the default branch. */
export interface ClassicProtection {
  readonly checks: readonly string[]
  readonly reviews: number | null
  readonly codeOwners: boolean
  /** Whether the token at hand is bound by it: GraphQL tells nobody else. */
  readonly bindsViewer: boolean
}

export interface WorldRun {
  readonly id: number
  readonly workflow: string
  readonly event: string
  readonly branch: string
  readonly conclusion: string | null
  readonly sha: string
  readonly createdAt: string
}

export interface WorldArtifact {
  readonly id: number
  readonly name: string
  readonly run: number
  readonly expired?: boolean
  readonly createdAt: string
  readonly size: number
}

export interface WorldPullRequest {
  readonly number: number
  readonly title: string
  state: 'open' | 'closed'
  merged?: boolean
  readonly author: string
  readonly head: { readonly ref: string; readonly sha: string; readonly fork?: string }
  base: { readonly ref: string }
}

export interface WorldComment {
  readonly id: number
  readonly issue: number
  readonly author: string
  body: string
  readonly createdAt: string
  updatedAt: string
  minimized: boolean
}

export interface WorldStatus {
  readonly sha: string
  readonly context: string
  readonly state: string
  readonly description: string | null
  readonly targetUrl: string | null
}

export interface WorldCheckRun {
  readonly id: number
  readonly name: string
  readonly headSha: string
  readonly conclusion: string | null
  readonly title: string | null
  readonly summary: string | null
  readonly detailsUrl: string | null
}

export interface WorldEnvironment {
  readonly name: string
  readonly reviewers?: readonly string[]
  readonly waitMinutes?: number
  readonly branches?: 'protected' | 'custom'
}

export interface WorldDeployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly environment: string
  readonly state: 'success' | 'failure' | 'in_progress' | 'inactive'
  readonly createdAt: string
  readonly logUrl?: string
}

export interface WorldWorkflow {
  readonly path: string
  readonly state?: 'active' | 'disabled_manually' | 'disabled_inactivity'
  readonly createdAt: string
}

export interface WorldRelease {
  readonly tag: string
  readonly publishedAt: string
  readonly immutable?: boolean
  readonly assets: readonly {
    readonly name: string
    readonly size: number
    readonly digest?: string
    /** Without it the token's own account. */
    readonly uploader?: string
  }[]
}

/** A line of CODEOWNERS that GitHub does not follow. */
export interface WorldOwnerError {
  readonly line: number
  readonly column: number
  readonly source: string
  readonly kind: string
}

/** What an app or account says of a commit; a status where there is no app. */
export interface WorldCheck {
  readonly sha: string
  readonly name: string
  readonly app?: string
  readonly creator?: string
  readonly conclusion: 'success' | 'failure' | null
}

export interface WorldReview {
  readonly pull: number
  readonly author: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'
}

/** Something that goes wrong with the requests it names. */
export interface Trouble {
  /** Start of `METHOD /path`; a GraphQL request is `POST /graphql OperationName`. */
  readonly on: string
  /** How often; without it: always. */
  times?: number
  readonly does:
    | {
        readonly status: number
        readonly headers?: Readonly<Record<string, string>>
        readonly message?: string
        /** In place of GitHub's usual words. */
        readonly body?: string
      }
    | { readonly delay: number }
    | { readonly faults: readonly GraphqlTrouble[] } // 200, with holes in the data
    | 'malformed' // 200 and no JSON
    | 'odd' // 200 and JSON of another shape
    | 'cut-off'
    | 'reset'
    | 'lost' // done, but nobody hears of it
    | 'silence' // no answer for as long as anybody waits; see `hasty`
}

/** A part of a GraphQL answer that is null, and the error beside it. */
export interface GraphqlTrouble {
  readonly path: readonly string[]
  readonly type: string
}

/** GitHub as far as a test needs it: one repository, one token. Tests may change it while it is served. */
export interface World {
  /** `owner/name`. */
  readonly repository: string
  /** A work tree or bare repository that holds its commits. */
  readonly git: string
  /** Folders of other repositories whose files the token may read, by `owner/name`. */
  readonly others: Readonly<Record<string, string>>
  defaultBranch: string
  /** Who the token speaks for. */
  readonly viewer: string
  readonly token: string
  permissions: Permissions
  rules: Rule[]
  classic: ClassicProtection | undefined
  runs: WorldRun[]
  artifacts: WorldArtifact[]
  environments: WorldEnvironment[]
  deployments: WorldDeployment[]
  workflows: WorldWorkflow[]
  releases: WorldRelease[]
  /** Digests somebody attested. */
  attestations: string[]
  ownerErrors: WorldOwnerError[]
  checks: WorldCheck[]
  reviews: WorldReview[]
  pullRequests: WorldPullRequest[]
  comments: WorldComment[]
  statuses: WorldStatus[]
  checkRuns: WorldCheckRun[]
  troubles: Trouble[]
  /** Entries after which a recursive tree is cut off. */
  treeLimit: number
  /** Whether GraphQL is an older one that knows no rules of a ref. */
  oldServer: boolean
  /** Whether it may be read only, by anybody. */
  archived: boolean
  rateLimit: { limit: number; remaining: number; reset: number }
  /** ISO 8601. */
  now: string
  /** Called before each answer; may change the world. */
  before: (label: string) => void
}

/** A healthy world around a repository: everything is allowed, nothing is protected, nothing happened yet. */
export function worldOf(git: string, more: Partial<World> = {}): World {
  return {
    repository: 'acme/churn',
    git,
    others: {},
    defaultBranch: 'main',
    viewer: 'github-actions[bot]',
    token: 'test-token',
    permissions: everything,
    rules: [],
    classic: undefined,
    runs: [],
    artifacts: [],
    environments: [],
    deployments: [],
    workflows: [],
    releases: [],
    attestations: [],
    ownerErrors: [],
    checks: [],
    reviews: [],
    pullRequests: [],
    comments: [],
    statuses: [],
    checkRuns: [],
    troubles: [],
    treeLimit: 100_000,
    oldServer: false,
    archived: false,
    rateLimit: { limit: 1000, remaining: 1000, reset: 1_800_000_000 },
    now: '2026-11-20T12:00:00Z',
    before: () => {},
    ...more,
  }
}

/** What GitHub says to whoever writes to an archived repository. */
export const archived = 'Repository was archived so is read-only.'

/** Everything but what is named. */
export function without(...names: readonly PermissionName[]): Permissions {
  return Object.fromEntries(Object.entries(everything).filter(([name]) => !names.some((one) => one === name)))
}

/** Whether the token may do something. */
export function allowed(world: World, name: PermissionName, level: 'read' | 'write'): boolean {
  const granted = world.permissions[name]
  return granted === 'write' || granted === level
}
