import type { Trigger } from '../../../model/automation.ts'
import { pairs, pairOf, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { fitsPattern } from '../github/triggers/filter-pattern.ts'
import { isReleaseBranch } from '../steps/is-release-branch.ts'

/** One way in which one of the pipelines of a Bitbucket file starts. */
export interface BitbucketStart {
  readonly trigger: Trigger
  /** Stands in the ids of its jobs: `default`, `branches main`, `custom nightly`. */
  readonly pipeline: string
  readonly steps: YamlNode
  readonly branch: string | undefined
}

const maxPipelines = 60

/** Every pipeline with what starts it: pushes by branch, pull requests, tags, and people for those that are custom. */
export function bitbucketStarts(
  root: YamlNode | null,
  path: string,
  defaultBranch: string | null,
): readonly BitbucketStart[] {
  const all = under(root, 'pipelines')
  const sections: Readonly<Record<string, Section>> = {
    branches: onBranches,
    'pull-requests': onRequests,
    tags: onTags,
    custom: byHand,
  }
  const branches = pairs(under(all, 'branches')).map(({ key }) => key)
  const defaults = defaultBranch === null ? ['main', 'master'] : [defaultBranch]
  const named = Object.entries(sections).flatMap(([section, starts]) =>
    pairs(under(all, section))
      .slice(0, maxPipelines)
      .flatMap(({ key, line, value }) => {
        if (value === null) return []
        const found = starts(key, { path, line }, { defaults, branches })
        return found.map((one) => ({ ...one, pipeline: `${section} ${key}`, steps: value }))
      }),
  )
  const usual = pairOf(all, 'default')
  if (usual === undefined || usual.value === null) return named
  const { value: steps, line } = usual
  // It runs for every branch that has no pipeline of its own.
  const at = { path, line }
  const free = defaults.filter((name) => !branches.some((pattern) => fits(pattern, name)))
  const open = branches.some((pattern) => /^\**$/.test(pattern)) ? [] : [otherBranches(at)]
  const own = [...free.map((name) => pushTo(name, { kind: 'change', event: 'push', at })), ...open]
  return [...named, ...own.map((one) => ({ ...one, pipeline: 'default', steps }))]
}

type Start = Omit<BitbucketStart, 'pipeline' | 'steps'>
type Section = (
  pattern: string,
  at: Trigger['at'],
  known: { readonly defaults: readonly string[]; readonly branches: readonly string[] },
) => readonly Start[]

function pushTo(branch: string, trigger: Trigger): Start {
  return { trigger, branch }
}

function otherBranches(at: Trigger['at']): Start {
  return { trigger: { kind: 'change', event: 'branch', detail: 'pushes to other branches', at }, branch: undefined }
}

function onBranches(
  pattern: string,
  at: Trigger['at'],
  { defaults }: { readonly defaults: readonly string[] },
): readonly Start[] {
  const admitted = defaults.filter((name) => fits(pattern, name))
  const onDefault = admitted.map((name) => pushTo(name, { kind: 'change', event: 'push', at }))
  if (/^\**$/.test(pattern)) return [...onDefault, otherBranches(at)]
  const others = ways(pattern).filter((name) => !defaults.includes(name) && !/^(main|master)$/.test(name))
  const onOthers = others.map((name): Start => {
    const kind = isReleaseBranch(name) ? 'release' : 'event'
    const branch = /[*?[]/.test(name) ? undefined : name
    return { trigger: { kind, event: 'push', detail: `branches: ${name}`, at }, branch }
  })
  return [...onDefault, ...onOthers]
}

/** The pattern speaks of the branch a request comes from; every request goes somewhere. */
function onRequests(pattern: string, at: Trigger['at']): readonly Start[] {
  const detail = /^\**$/.test(pattern) ? undefined : `from ${pattern}`
  return [{ trigger: { kind: 'change', event: 'pull_request', detail, at }, branch: undefined }]
}

function onTags(pattern: string, at: Trigger['at']): readonly Start[] {
  return [{ trigger: { kind: 'release', event: 'tag', detail: `tags: ${pattern}`, at }, branch: undefined }]
}

/** A schedule of a custom pipeline is kept in Bitbucket. */
function byHand(name: string, at: Trigger['at']): readonly Start[] {
  return [{ trigger: { kind: 'manual', event: 'custom', detail: name, at }, branch: undefined }]
}

function fits(pattern: string, name: string): boolean {
  return ways(pattern).some((one) => fitsPattern(one, name))
}

/** `{main,release/*}` is two patterns. */
function ways(pattern: string): readonly string[] {
  const [, before = '', inner, after = ''] = /^([^{}]{0,100})\{([^{}]{0,300})\}([^{}]{0,100})$/.exec(pattern) ?? []
  return inner === undefined
    ? [pattern]
    : inner
        .split(',')
        .slice(0, 10)
        .map((one) => `${before}${one.trim()}${after}`)
}
