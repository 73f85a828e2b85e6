import * as z from 'zod'
import { seen, unseen, type Facet, type Unseen } from '../../model/facet.ts'
import { MissingRefFault, UnreadableFault, UsageFault } from '../../model/fault.ts'
import { checksPart } from './checks.ts'
import { unseenOfFault, type GraphqlAnswer } from './client/graphql-answer.ts'
import { deploymentsPart } from './deployments.ts'
import { environmentsPart } from './environments.ts'
import type { GithubClient } from './github-client.ts'
import { lookQuery, partsQuery } from './look/look-query.ts'
import { rootIn, type RootEntry } from './look/root-in.ts'
import { ownerErrorsPart } from './owner-errors.ts'
import { releaseCountPart } from './releases.ts'
import { reviewPart } from './review.ts'
import { activeRulesSchema, type ActiveRules } from './rules/active-rules.ts'

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
 * Name, default branch, commits and active rules of a repository, in one query; older enterprise servers that do not know all of
 * it are asked by REST.
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
  const query = lookQuery(refs.length, departure !== undefined, parts)
  const answer = await client.query(query, { owner, repo, ...named, ...left }, contents)
  if (answer.state === 'seen') {
    const { data, faults } = answer.value
    const fault = faults.find(({ path, type }) => !aside(path[0]) && (path.length <= 1 || type === 'FORBIDDEN'))
    if (fault !== undefined) refused(repository, unseenOfFault(contents, fault))
    const code = codeSchema.safeParse(data['code'])
    const branch = code.data?.defaultBranchRef?.name
    // Without a default branch there are no commits, or they are not shown, and what could not be told is not missing: REST tells which.
    if (code.success && branch !== undefined && !faults.some(({ path }) => path[0] === 'code')) {
      const commits = refs.map((ref, i) => commitIn(data['code'], `c${i}`) ?? missing(repository, ref))
      const { nameWithOwner: name } = code.data
      const rules = rulesIn(answer.value)
      const roots = new Map(commits.map((commit, i) => [commit, rootIn(data['code'], `c${i}`)]))
      const upToDate = upToDateIn(data['departure'])
      const newestAt = code.data.defaultBranchRef?.target?.committedDate
      return {
        owner,
        repo,
        name,
        defaultBranch: branch,
        commits,
        rules,
        looked: answer,
        roots,
        pullRequest,
        newestAt,
        upToDate,
      }
    }
  } else if (answer.why.reason === 'rate-limited') {
    throw limited(repository, answer.why)
  }
  // A server that answers GraphQL, but not this question, may answer half of it.
  const other = answer.state === 'unseen' && answer.why.status === undefined
  const looked = other ? await client.query(partsQuery(parts), { owner, repo }, contents) : answer
  return { ...(await byRest(client, owner, repo, refs)), looked, roots: new Map(), pullRequest }
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
  const rules = unseen({ ...rulesQuestion, reason: 'failed', detail: 'GraphQL does not tell them' })
  return { owner, repo, name, defaultBranch, commits, rules }
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
