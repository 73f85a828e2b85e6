import * as z from 'zod'
import { seen, unseen, type Facet, type Unseen } from '../../model/facet.ts'
import { MissingRefFault, UnreadableFault, UsageFault } from '../../model/fault.ts'
import { checksPart } from './checks.ts'
import { unseenOfFault, type GraphqlAnswer } from './client/graphql-answer.ts'
import { deploymentsPart } from './deployments.ts'
import { environmentsPart } from './environments.ts'
import type { GithubClient } from './github-client.ts'
import { lookQuery } from './look/look-query.ts'
import { rootIn, type RootEntry } from './look/root-in.ts'
import { ownerErrorsPart } from './owner-errors.ts'
import { releaseCountPart } from './releases.ts'
import { reviewPart } from './review.ts'
import { activeRulesSchema, activeRulesSelection, type ActiveRules } from './rules/active-rules.ts'

/** What stands at a ref: the commit, whatever tags lead there. */
export interface GithubRepository {
  readonly owner: string
  readonly repo: string
  /** `owner/name` as GitHub writes it. */
  readonly name: string
  readonly defaultBranch: string
  /** Hash by ref, in the order asked for. */
  readonly commits: readonly string[]
  readonly rules: Facet<ActiveRules>
  /** The facts that were asked for with it, an alias each. */
  readonly looked: Facet<GraphqlAnswer>
  /** What lies at the root of a commit, by its hash, as far as it was told. */
  readonly roots: ReadonlyMap<string, readonly RootEntry[]>
  /** The number of the pull request that was asked about with it. */
  readonly pullRequest?: number | undefined
  /** ISO 8601: when the default branch last changed; undefined where that was not told. */
  readonly newestAt?: string | undefined
  /** Whether the head of a fork holds all of its branch; undefined where that was not asked for or not told. */
  readonly upToDate?: boolean | undefined
}

/** A branch and a commit that left it somewhere, of this repository or of a fork of it. */
export interface Departure {
  readonly branch: string
  readonly head: string
  /** Of the pull request. */
  readonly number?: number | undefined
}

export const contents = { what: 'the files', permission: 'contents: read' }
const rulesQuestion = { what: 'the rules of the default branch', permission: 'contents: read' }
const untoldRules = unseen({ ...rulesQuestion, reason: 'failed', detail: 'GraphQL does not tell them' })

/** What servers came to know later. */
const rulesPart = { alias: 'rules', selection: `defaultBranchRef { ${activeRulesSelection} }` }
const departurePart = {
  alias: 'departure',
  selection: 'ref(qualifiedName: $branch) { compare(headRef: $head) { behindBy } }',
  variables: ['branch', 'head'],
}

const objectSchema = z
  .object({
    kind: z.string(),
    oid: z.string(),
    target: z.object({ kind: z.string(), oid: z.string() }).optional(),
  })
  .nullish()
const branchSchema = z
  .object({ name: z.string(), target: z.object({ committedDate: z.string() }).nullish().catch(undefined) })
  .nullish()
const codeSchema = z.object({ nameWithOwner: z.string(), defaultBranchRef: branchSchema })

/**
 * Name, default branch, commits and active rules of a repository, in one query. Older enterprise servers do not know all of it: they
 * are asked for what they have always known, and those that answer no query by REST.
 * @throws UnreadableFault where there is nothing to read or the token may not; MissingRefFault where a ref leads to no commit.
 */
export async function repositoryAt(
  client: GithubClient,
  repository: string,
  refs: readonly string[],
  departure?: Departure,
): Promise<GithubRepository> {
  const [owner, repo] = ownerAndRepo(repository)
  const named = Object.fromEntries(refs.map((ref, i) => [`r${i}`, ref]))
  const { number: pullRequest, ...left } = departure ?? {}
  const parts = [...facts, ...(pullRequest === undefined ? [] : [reviewPart(pullRequest)])]
  const newer = departure === undefined ? [rulesPart] : [rulesPart, departurePart]
  const whole = lookQuery(refs.length, parts, newer)
  const first = await client.query(whole, { owner, repo, ...named, ...left }, contents)
  // A refused query has a status; one that the server does not understand has none.
  const older = first.state === 'unseen' && first.why.status === undefined && first.why.reason !== 'rate-limited'
  const looked = older ? await client.query(lookQuery(refs.length, parts), { owner, repo, ...named }, contents) : first
  if (looked.state === 'unseen' && looked.why.reason === 'rate-limited') throw limited(repository, looked.why)
  const found = looked.state === 'seen' ? inAnswer(looked.value, repository, refs) : undefined
  // Where GraphQL told of no commits, or could not show them, REST tells which.
  if (found === undefined)
    return { ...(await byRest(client, owner, repo, refs)), looked, roots: new Map(), pullRequest }
  const rules = older ? untoldRules : found.rules
  return { owner, repo, ...found, rules, looked, pullRequest }
}

/** What the look told, or undefined where it told of no default branch or of that in part only. */
function inAnswer(answer: GraphqlAnswer, repository: string, refs: readonly string[]) {
  const { data, faults } = answer
  const fault = faults.find(({ path, type }) => !aside(path[0]) && (path.length <= 1 || type === 'FORBIDDEN'))
  if (fault !== undefined) refused(repository, unseenOfFault(contents, fault))
  const code = codeSchema.safeParse(data['code'])
  const defaultBranch = code.data?.defaultBranchRef?.name
  if (!code.success || defaultBranch === undefined || faults.some(({ path }) => path[0] === 'code')) return undefined
  const commits = refs.map((ref, i) => commitIn(data['code'], `c${i}`) ?? missing(repository, ref))
  return {
    name: code.data.nameWithOwner,
    defaultBranch,
    commits,
    rules: rulesIn(answer),
    roots: new Map(commits.map((commit, i) => [commit, rootIn(data['code'], `c${i}`)])),
    newestAt: code.data.defaultBranchRef?.target?.committedDate,
    upToDate: upToDateIn(data['departure']),
  }
}

/** What stands by itself in the first query. */
const facts = [environmentsPart, deploymentsPart, ownerErrorsPart, checksPart, releaseCountPart]

/** Parts that can be done without. */
function aside(alias: string | undefined): boolean {
  return alias !== undefined && alias !== 'code'
}

function upToDateIn(departure: unknown): boolean | undefined {
  const schema = z.object({ ref: z.object({ compare: z.object({ behindBy: z.number() }) }) })
  const parsed = schema.safeParse(departure)
  return parsed.success ? parsed.data.ref.compare.behindBy === 0 : undefined
}

/** Leaves the answers that REST would give, too. */
function refused(repository: string, why: Unseen): void {
  if (why.reason === 'forbidden') throw noAccess(repository, why)
  if (why.reason === 'rate-limited') throw limited(repository, why)
}

function limited(repository: string, { detail }: Unseen): UnreadableFault {
  return new UnreadableFault(`${repository} could not be read: ${detail ?? 'it is asked too often'}`)
}

async function byRest(
  client: GithubClient,
  owner: string,
  repo: string,
  refs: readonly string[],
): Promise<Omit<GithubRepository, 'looked' | 'roots'>> {
  const repository = `${owner}/${repo}`
  const aboutSchema = z.object({ full_name: z.string(), default_branch: z.string() })
  const about = await client.read('GET /repos/{owner}/{repo}', { owner, repo }, aboutSchema, contents)
  if (about.state === 'unseen') throw noAccess(repository, about.why)
  const { full_name: name, default_branch: defaultBranch } = about.value
  const commitSchema = z.object({ sha: z.string() })
  const commits: string[] = []
  for (const ref of refs) {
    const named = { owner, repo, ref: ref.replace(/^refs\//, '') } // `heads/main`, as REST names a branch
    const commit = await client.read('GET /repos/{owner}/{repo}/commits/{ref}', named, commitSchema, {
      ...contents,
      what: ref,
    })
    if (commit.state === 'seen') commits.push(commit.value.sha)
    else if (/ answered (404|422):/.test(commit.why.detail ?? '')) missing(repository, ref)
    else if (/ answered 409:/.test(commit.why.detail ?? '')) throw new UnreadableFault(`${repository} has no commits`)
    else throw noAccess(repository, commit.why)
  }
  return { owner, repo, name, defaultBranch, commits, rules: untoldRules }
}

function noAccess(repository: string, { detail, permission }: Unseen): UnreadableFault {
  const needed = permission === undefined ? '' : ` (needs ${permission})`
  return new UnreadableFault(`${repository} could not be read: ${detail ?? 'it does not answer'}${needed}`)
}

function missing(repository: string, ref: string): never {
  throw new MissingRefFault(ref, repository)
}

/**
 * Splits `owner/repo`.
 * @throws UsageFault where it is something else.
 */
export function ownerAndRepo(repository: string): readonly [string, string] {
  const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(repository) ?? []
  if (owner === undefined || repo === undefined) {
    throw new UsageFault(`${JSON.stringify(repository)} is no repository: it must be OWNER/REPO.`)
  }
  return [owner, repo]
}

function commitIn(code: unknown, alias: string): string | undefined {
  const found = z.object({ [alias]: objectSchema }).safeParse(code)
  const object = found.success ? found.data[alias] : undefined
  if (object === undefined || object === null) return undefined
  if (object.kind === 'Commit') return object.oid
  return object.target?.kind === 'Commit' ? object.target.oid : undefined
}

function rulesIn({ data, faults }: GraphqlAnswer): Facet<ActiveRules> {
  const parsed = z.object({ defaultBranchRef: activeRulesSchema }).safeParse(data['rules'])
  if (parsed.success) return seen(parsed.data.defaultBranchRef)
  const fault = faults.find(({ path }) => path[0] === 'rules')
  if (fault !== undefined) return unseen(unseenOfFault(rulesQuestion, fault))
  return unseen({ ...rulesQuestion, reason: 'failed', detail: 'POST /graphql did not tell them' })
}
