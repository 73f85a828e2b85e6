import type { Resource } from './resource.ts'

/** What hands a signal on; roles, buckets and workspaces are named by everything and lead nowhere. */
const passing =
  /topic|subscription|queue|channel|event|target|permission|function|lambda|alarm|alert|action_?group|trigger|notification|archive|bucket_object|logic|sites|statemachine|sfn|sns|sqs|cdk/i
const hubs = /iam|role(?!s?Assignments?$)|log_group|bucket$|account|workspace|cluster|_key$|policy_attachment/i
const maxHops = 6

/** The resources that a signal reaches, the one that gives it first: each names, or is named by, the one before. */
export function signalled(from: Resource, all: readonly Resource[]): readonly Resource[] {
  const near = all.filter((one) => one.path.slice(-3) === from.path.slice(-3) && handsOn(one))
  const found = new Map<Resource, number>([[from, 0]])
  for (const [one, hops] of found) {
    if (hops >= maxHops) continue
    for (const next of near) if (!found.has(next) && (names(one, next) || names(next, one))) found.set(next, hops + 1)
  }
  return [...found.keys()]
}

function handsOn({ type }: Resource): boolean {
  return /alert_policy/.test(type) || (passing.test(type) && !hubs.test(type))
}

function names(one: Resource, other: Resource): boolean {
  const { text } = one
  for (let at = text.indexOf(other.id); at !== -1; at = text.indexOf(other.id, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + other.id.length] ?? ' '
    if (!/[\w.]/.test(before) && !/\w/.test(after)) return true
  }
  return false
}
