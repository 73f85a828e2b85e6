import type { Trigger } from '../../../../model/automation.ts'
import type { Location } from '../../../../model/location.ts'
import { oneOrMore, under } from '../../../yaml/look-up.ts'
import { known } from '../../expression/expression-value.ts'
import type { DeclaredEvent } from './declared-event.ts'
import type { Mentions } from './mentions.ts'
import { branchRef, patternRef, person, type Occasion } from './occasion.ts'
import { detailOf, refFilter } from './ref-filter.ts'
import { isReleaseBranch } from '../../steps/is-release-branch.ts'

/** What decides whether a change of this repository starts a run. */
export interface Ground {
  /** The default branch; both usual names where it is not known. */
  readonly defaults: readonly string[]
  readonly mentions: Mentions
  /** Paths of the repository; undefined where the tree could not be seen. */
  readonly paths: readonly string[] | undefined
}

/** The ways a push starts a run: the default branch, branches it releases from, tags, and the cases that conditions tell apart. */
export function pushOccasions(event: DeclaredEvent, at: Location, ground: Ground): readonly Occasion[] {
  const filter = refFilter(event.config, ground.paths)
  const admitted = filter.pathless ? [] : ground.defaults.filter(filter.admitsBranch)
  const release = filter.pathless ? [] : filter.branches.filter((pattern) => isReleaseBranch(pattern))
  const own = { event: 'push', at, detail: filter.detail }
  const change: Trigger | undefined = admitted.length > 0 ? { kind: 'change', ...own } : undefined
  const main: Trigger | undefined = change ?? (release.length > 0 ? { kind: 'release', ...own } : undefined)
  const occasions: Occasion[] = []
  const start = { event: 'push', actor: person }
  if (change !== undefined) {
    for (const name of admitted) {
      occasions.push({ ...start, trigger: change, ref: branchRef(name) })
      for (const bot of ground.mentions.bots) {
        const trigger: Trigger = { kind: 'event', event: 'push', detail: `by ${bot}`, at }
        occasions.push({ ...start, trigger, base: change, ref: branchRef(name), actor: known(bot) })
      }
    }
  }
  if (main !== undefined) {
    for (const pattern of otherBranches(filter.branches, filter.admitsBranch, ground)) {
      const kind = isReleaseBranch(pattern) ? 'release' : 'event'
      const whole = change === undefined && kind === 'release'
      const trigger: Trigger = whole ? main : { kind, event: 'push', detail: `branches: ${pattern}`, at }
      occasions.push({ ...start, trigger, ...(!whole && { base: main }), ref: patternRef(pattern, 'branch') })
    }
  }
  if (filter.tags.length > 0) {
    const detail = filter.tagsNamed ? detailOf({ tags: filter.tags }) : 'tags'
    const trigger: Trigger = { kind: 'release', event: 'push', detail, at }
    const base = filter.tagsNamed ? undefined : main
    for (const pattern of filter.tags.slice(0, 6)) {
      occasions.push({ ...start, trigger, ...(base !== undefined && { base }), ref: patternRef(pattern, 'tag') })
    }
  }
  // Without the branches, tags that nobody asked for are no reason to call the workflow alive.
  return occasions.every((one) => one.trigger.detail === 'tags') ? [] : occasions
}

const usualTypes = ['opened', 'synchronize', 'reopened']

/** The ways a pull request (or merge group) starts a run. */
export function pullRequestOccasions(event: DeclaredEvent, at: Location, ground: Ground): readonly Occasion[] {
  const filter = refFilter(event.config, ground.paths)
  const admitted = filter.pathless ? [] : ground.defaults.filter(filter.admitsBranch)
  if (admitted.length === 0) return []
  const types = oneOrMore(under(event.config, 'types')).map(({ text }) => text)
  const detail = detailOf({ types, ...(filter.detail !== undefined && { '': [filter.detail] }) })?.replace('; : ', '; ')
  const trigger: Trigger = { kind: 'change', event: event.name, detail: detail?.replace(/^: /, ''), at }
  const start = { event: event.name, actor: person }
  const actions = event.name === 'merge_group' ? ['checks_requested'] : types.length > 0 ? types : usualTypes
  const occasions: Occasion[] = []
  for (const baseRef of admitted) {
    for (const action of actions) {
      const ref = refOf(event.name, baseRef)
      occasions.push({ ...start, trigger, ref, baseRef, action, merged: false })
      if (action !== 'closed') continue
      const merged: Trigger = { kind: 'change', event: 'push', detail: 'a pull request is merged', at }
      occasions.push({ ...start, trigger: merged, base: trigger, ref, baseRef, action, merged: true })
    }
    const [action] = actions
    for (const bot of ground.mentions.bots) {
      const byBot: Trigger = { kind: 'event', event: event.name, detail: `by ${bot}`, at }
      const ref = refOf(event.name, baseRef)
      occasions.push({
        ...start,
        trigger: byBot,
        base: trigger,
        ref,
        baseRef,
        action,
        merged: false,
        actor: known(bot),
      })
    }
  }
  for (const baseRef of otherBranches(filter.branches, filter.admitsBranch, ground)) {
    if (/[*?+[\]]/.test(baseRef)) continue
    const other: Trigger = { kind: 'manual', event: event.name, detail: `to ${baseRef}`, at }
    occasions.push({
      ...start,
      trigger: other,
      base: trigger,
      ref: refOf(event.name, baseRef),
      baseRef,
      action: actions[0],
      merged: false,
    })
  }
  return occasions
}

function refOf(event: string, baseRef: string): Occasion['ref'] {
  if (event === 'pull_request_target') return branchRef(baseRef)
  const prefix = event === 'merge_group' ? 'refs/heads/gh-readonly-queue/' : 'refs/pull/'
  return { full: { type: 'unknown', prefix }, name: { type: 'unknown', truthy: true }, type: 'branch' }
}

/** Branches besides the default one that the filter names or that conditions ask for. */
function otherBranches(
  patterns: readonly string[],
  admits: (name: string) => boolean,
  ground: Ground,
): readonly string[] {
  const named = ground.mentions.branches.filter(admits)
  const usual = new Set([...ground.defaults, '*', '**', '**/*'])
  return [...new Set([...patterns, ...named])].filter((name) => !usual.has(name)).slice(0, 8)
}
