import * as z from 'zod'
import { seen, unseen, type Facet, type Unseen } from '../../model/facet.ts'
import type { BranchRules } from '../../model/snapshot.ts'
import type { GithubClient } from './github-client.ts'
import type { GithubRepository } from './repository-at.ts'
import { restRulesSchema, type ActiveRules } from './rules/active-rules.ts'

const question = { what: 'the rules of the default branch', permission: 'contents: read' }

const branchSchema = z.object({
  protected: z.boolean(),
  protection: z
    .object({
      required_status_checks: z
        .object({ enforcement_level: z.string().optional(), contexts: z.array(z.string()).optional() })
        .nullish(),
    })
    .nullish(),
})
type Branch = z.infer<typeof branchSchema>
type Node = NonNullable<NonNullable<NonNullable<ActiveRules['rules']>['nodes']>[number]>

/** Rules that say in their parameters what they ask for. */
const telling = new Set(['PULL_REQUEST', 'REQUIRED_STATUS_CHECKS', 'WORKFLOWS'])

const unaskedFlag = unseen({ ...question, reason: 'not-collected' })

/**
 * What the default branch asks of a change, from three sources: active rules of rulesets, the branch's flag with its contexts, and
 * classic protection as it binds the token. What none of them can deny stays unknown: classic protection is shown to
 * administrators only, and `protected` may mean any rule at all.
 */
export async function branchRulesOf(client: GithubClient, at: GithubRepository): Promise<Facet<BranchRules>> {
  const { owner, repo, defaultBranch: branch } = at
  const rules = at.rules.state === 'seen' ? at.rules : await rulesByRest(client, at)
  if (asksAll(rules)) return seen({ branch, ...mergedRules(branch, rules, unaskedFlag) })
  const route = 'GET /repos/{owner}/{repo}/branches/{branch}'
  const flag = await client.read(route, { owner, repo, branch }, branchSchema, question)
  if (rules.state === 'unseen' && flag.state === 'unseen') return rules
  return seen({ branch, ...mergedRules(branch, rules, flag) })
}

/** Whether rulesets ask for all that can be asked for, so that classic protection has nothing to add but names of checks. */
function asksAll(rules: Facet<ActiveRules>): boolean {
  const { pullRequestRequired, requiredChecks, requiredReviews, codeOwnerReview } = mergedRules('', rules, unaskedFlag)
  const all: readonly Facet<unknown>[] = [pullRequestRequired, requiredChecks, requiredReviews, codeOwnerReview]
  return all.every(({ state }) => state === 'seen')
}

function rulesByRest(client: GithubClient, { owner, repo, defaultBranch: branch }: GithubRepository) {
  const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
  return client.read(route, { owner, repo, branch, per_page: 100 }, restRulesSchema, {
    ...question,
    permission: 'metadata: read',
  })
}

/** Requirements that are found hold; that there is none is said only where every source was seen and left no room for it. */
export function mergedRules(
  branch: string,
  rules: Facet<ActiveRules>,
  flag: Facet<Branch>,
): Omit<BranchRules, 'branch'> {
  const active = rules.state === 'seen' ? rules.value : undefined
  const nodes = (active?.rules?.nodes ?? []).filter((node) => node !== null)
  const classic = active?.refUpdateRule ?? undefined
  const required = flag.state === 'seen' ? flag.value.protection?.required_status_checks : undefined
  const flagged = required?.enforcement_level === 'off' ? [] : (required?.contexts ?? [])

  const checks = [
    ...nodes.flatMap(({ parameters }) => parameters?.requiredStatusChecks?.map(({ context }) => context) ?? []),
    ...nodes.flatMap(({ parameters }) => parameters?.workflows?.map(({ path }) => path) ?? []),
    ...(classic?.requiredStatusCheckContexts ?? []).filter((context) => context !== null),
    ...flagged,
  ]
  const asking = nodes.filter(({ type }) => type === 'PULL_REQUEST')
  const queued = nodes.some(({ type }) => type === 'MERGE_QUEUE')
  const counts = [...asking.map(({ parameters }) => parameters?.requiredApprovingReviewCount), reviewsOf(classic)]
  const reviews = Math.max(0, ...counts.filter((count) => count !== undefined && count !== null))
  const owners =
    asking.some(({ parameters }) => parameters?.requireCodeOwnerReview === true) ||
    classic?.requiresCodeOwnerReviews === true

  const ruled = wholly(branch, rules)
  const bare = ruled ?? unprotected(branch, flag)
  return {
    pullRequestRequired: found(asking.length > 0 || queued || reviews > 0, bare),
    // The flag comes with the contexts of classic protection, for everybody.
    requiredChecks: found(checks.length > 0, ruled ?? notSeen(flag), [...new Set(checks)].sort()),
    requiredReviews: found(reviews > 0, bare, reviews),
    codeOwnerReview: found(owners, bare),
    mergeQueue: found(queued, ruled),
    bypass: unseen(hiddenBypass),
    checkApps: appsOf(nodes),
  }
}

const hiddenBypass: Unseen = {
  what: 'who may go around the rules of the default branch',
  reason: 'forbidden',
  detail: 'bypass lists are shown to those who may edit the rules only',
  permission: 'administration: read',
  alternative: 'a list of bypass actors that is kept empty in the ruleset, stated as an attestation in the config',
}

/** The app by which a check must be reported, where the rules say so: no other can pass it. */
function appsOf(nodes: readonly Node[]): Readonly<Record<string, number>> {
  const told = nodes.flatMap(({ parameters }) => parameters?.requiredStatusChecks ?? [])
  return Object.fromEntries(
    told.flatMap(({ context, integrationId }) => (typeof integrationId === 'number' ? [[context, integrationId]] : [])),
  )
}

function reviewsOf(classic: ActiveRules['refUpdateRule'] | undefined): number | null | undefined {
  return classic?.requiredApprovingReviewCount
}

/** A requirement that was found, or its absence where nothing speaks against it. */
function found(there: boolean, doubt: Unseen | undefined): Facet<boolean>
function found<T>(there: boolean, doubt: Unseen | undefined, value: T): Facet<T>
function found(there: boolean, doubt: Unseen | undefined, value: unknown = there): Facet<unknown> {
  return there || doubt === undefined ? seen(value) : unseen(doubt)
}

/** Why the active rules may not be all of them. */
function wholly(branch: string, rules: Facet<ActiveRules>): Unseen | undefined {
  if (rules.state === 'unseen') return rules.why
  const listed = rules.value.rules
  if (listed !== null && listed.totalCount <= (listed.nodes ?? []).filter(isTold).length) return undefined
  return { ...question, reason: 'failed', detail: `not all rules of ${branch} were listed` }
}

/** An error inside the list leaves a hole where the rule, or what it asks for, would stand. */
function isTold(node: Node | null): boolean {
  if (node === null) return false
  return !telling.has(node.type) || (node.parameters !== undefined && node.parameters !== null)
}

/** Why classic protection may ask more than is seen. */
function unprotected(branch: string, flag: Facet<Branch>): Unseen | undefined {
  if (flag.state === 'unseen') return flag.why
  if (!flag.value.protected) return undefined
  return {
    what: `what the protection of ${branch} asks for`,
    reason: 'forbidden',
    detail: `${branch} is protected, but classic protection is shown to administrators only; a ruleset can be read by everyone`,
    permission: 'administration: read',
    alternative: 'a ruleset for the branch: everyone can read it, without administration rights',
  }
}

function notSeen(facet: Facet<unknown>): Unseen | undefined {
  return facet.state === 'unseen' ? facet.why : undefined
}
