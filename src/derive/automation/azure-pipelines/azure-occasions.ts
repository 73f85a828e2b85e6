import type { Trigger } from '../../../model/automation.ts'
import type { Location } from '../../../model/location.ts'
import { items, oneOrMore, pairOf, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { fitsPattern } from '../github/triggers/filter-pattern.ts'
import type { Variables } from './macros.ts'
import { isReleaseBranch } from '../steps/is-release-branch.ts'

/** One way a pipeline starts, with the variables that tell it apart. */
export interface AzureOccasion {
  readonly trigger: Trigger
  readonly variables: Variables
}

const usual = ['main', 'master']
/** The ways a pipeline file says that it starts. Without a word on it, every push and pull request does; a person always can. */
export function azureOccasions(
  root: YamlNode,
  path: string,
  defaultBranch: string | null,
  paths: readonly string[],
): readonly AzureOccasion[] {
  const defaults = defaultBranch === null ? likely(root) : [defaultBranch]
  const ground = { root, path, defaults, paths }
  return [...onPush(ground), ...onPullRequest(ground), ...onSchedule(ground), ...onPipeline(ground), ...byHand(ground)]
}

interface Ground {
  readonly root: YamlNode
  readonly path: string
  readonly defaults: readonly string[]
  readonly paths: readonly string[]
}

function likely(root: YamlNode): readonly string[] {
  const named = ['trigger', 'pr'].flatMap((key) => filterOf(under(root, key)).include)
  const known = usual.filter((name) => named.includes(name))
  return known.length === 1 ? known : usual
}

interface Filter {
  readonly none: boolean
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly tags: readonly string[]
  readonly paths: readonly string[]
}

function filterOf(node: YamlNode | undefined): Filter {
  const plain = oneOrMore(node).map(({ text }) => text)
  const listed = plain.length > 0 ? plain : oneOrMore(under(node, 'branches')).map(({ text }) => text)
  const include = listed.length > 0 ? listed : lines(under(node, 'branches', 'include'))
  return {
    none: include.includes('none'),
    include: include.map((name) => name.replace(/^refs\/heads\//, '')),
    exclude: lines(under(node, 'branches', 'exclude')).map((name) => name.replace(/^refs\/heads\//, '')),
    tags: lines(under(node, 'tags', 'include')),
    paths: lines(under(node, 'paths', 'include')),
  }
}

function lines(node: YamlNode | undefined): readonly string[] {
  return oneOrMore(node).map(({ text }) => text)
}

/** `*` is any part of a name here, folders included. */
function fits(pattern: string, name: string): boolean {
  return fitsPattern(pattern.replaceAll(/\*+/g, '**'), name)
}

function admits({ include, exclude }: Filter, name: string): boolean {
  return (include.length === 0 || include.some((one) => fits(one, name))) && !exclude.some((one) => fits(one, name))
}

function reachable({ paths }: Filter, all: readonly string[]): boolean {
  if (paths.length === 0) return true
  return all.some((path) =>
    paths.some((wanted) => fits(wanted, path) || path.startsWith(`${wanted.replace(/\/?\*?$/, '')}/`)),
  )
}

function onPush({ root, path, defaults, paths }: Ground): readonly AzureOccasion[] {
  const filter = filterOf(under(root, 'trigger'))
  if (filter.none || !reachable(filter, paths)) return []
  const at: Location = { path, line: pairOf(root, 'trigger')?.line ?? 1 }
  const admitted = defaults.filter((name) => admits(filter, name))
  const detail = filter.include.length === 0 ? undefined : `branches: ${filter.include.join(', ')}`
  const change: Trigger = { kind: 'change', event: 'push', detail, at }
  const onDefault = admitted.map((name) => pushed(change, name))
  const others = filter.include.filter(
    (name) => !usual.includes(name) && !name.includes('*') && !defaults.includes(name),
  )
  const kept = admitted.length > 0 ? others : others.filter((name) => isReleaseBranch(name))
  const onOthers = kept.slice(0, 4).map((name) => {
    const kind = isReleaseBranch(name) ? 'release' : 'event'
    return pushed({ kind, event: 'push', detail: `branches: ${name}`, at }, name)
  })
  const tagged: readonly AzureOccasion[] =
    filter.tags.length === 0
      ? []
      : [
          {
            trigger: { kind: 'release', event: 'push', detail: `tags: ${filter.tags.join(', ')}`, at },
            variables: reason('IndividualCI'),
          },
        ]
  return [...onDefault, ...onOthers, ...tagged]
}

function pushed(trigger: Trigger, branch: string): AzureOccasion {
  return { trigger, variables: onBranch('IndividualCI', branch) }
}

function onPullRequest({ root, path, defaults, paths }: Ground): readonly AzureOccasion[] {
  const filter = filterOf(under(root, 'pr'))
  // Who switches pushes off and says nothing of pull requests starts the pipeline by hand.
  if (under(root, 'pr') === undefined && filterOf(under(root, 'trigger')).none) return []
  const target = defaults.find((name) => admits(filter, name))
  if (filter.none || target === undefined || !reachable(filter, paths)) return []
  const detail = filter.include.length === 0 ? undefined : `branches: ${filter.include.join(', ')}`
  const trigger: Trigger = {
    kind: 'change',
    event: 'pull_request',
    detail,
    at: { path, line: pairOf(root, 'pr')?.line ?? 1 },
  }
  const variables = new Map([
    ...reason('PullRequest'),
    ['build.sourcebranch', 'refs/pull/1/merge'],
    ['build.sourcebranchname', 'merge'],
    ['system.pullrequest.targetbranch', target],
    ['system.pullrequest.targetbranchname', target],
  ])
  return [{ trigger, variables }]
}

function onSchedule({ root, path, defaults }: Ground): readonly AzureOccasion[] {
  return items(under(root, 'schedules')).flatMap((item) => {
    const cron = textAt(item, 'cron')
    const branch = defaults.find((name) => admits(filterOf(item), name)) ?? filterOf(item).include[0]
    if (cron === undefined || branch === undefined) return []
    const trigger: Trigger = { kind: 'schedule', event: 'schedule', detail: cron, at: { path, line: item.line } }
    return [{ trigger, variables: onBranch('Schedule', branch) }]
  })
}

function onPipeline({ root, path, defaults }: Ground): readonly AzureOccasion[] {
  return items(under(root, 'resources', 'pipelines')).flatMap((item) => {
    const pair = pairOf(item, 'trigger')
    if (pair === undefined || textAt(item, 'trigger') === 'none' || textAt(item, 'trigger') === 'false') return []
    const source = textAt(item, 'source') ?? textAt(item, 'pipeline') ?? ''
    const trigger: Trigger = {
      kind: 'event',
      event: 'pipeline',
      detail: `after ${source}`,
      at: { path, line: item.line },
    }
    return defaults.slice(0, 1).map((name) => ({ trigger, variables: onBranch('ResourceTrigger', name) }))
  })
}

function byHand({ path, defaults }: Ground): readonly AzureOccasion[] {
  const trigger: Trigger = { kind: 'manual', event: 'manual', at: { path, line: 1 } }
  return defaults.slice(0, 1).map((name) => ({ trigger, variables: onBranch('Manual', name) }))
}

function onBranch(why: string, branch: string): Variables {
  return new Map([
    ...reason(why),
    ['build.sourcebranch', `refs/heads/${branch}`],
    ['build.sourcebranchname', branch.slice(branch.lastIndexOf('/') + 1)],
  ])
}

function reason(why: string): ReadonlyMap<string, string> {
  return new Map([['build.reason', why]])
}
