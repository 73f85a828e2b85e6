import type { Trigger } from '../../../model/automation.ts'
import { oneOrMore, pairOf, pairs, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { fitsRegex } from '../read/fits-regex.ts'
import { textValue, type Values } from './fill-parameters.ts'
import { isReleaseBranch } from '../steps/is-release-branch.ts'

/** One way in which a pipeline of CircleCI starts. */
export interface CircleStart {
  readonly trigger: Trigger
  /** Its branch; undefined for tags, and for the branches that nobody names. */
  readonly branch: string | undefined
  readonly tag: boolean
  readonly values: Values
}

const usual = ['main', 'master']
/** What is known of a configuration before it starts. */
export interface Ground {
  readonly path: string
  readonly root: YamlNode | null
  readonly text: string
  readonly defaultBranch: string | null
  /** Another configuration hands over the parameters of the pipeline. */
  readonly continued: boolean
}

/** The ways a pipeline starts: pushes to the default branch, to branches that filters name and to any other, tags, schedules and people. */
export function circleStarts(ground: Ground): readonly CircleStart[] {
  const { path, text } = ground
  const at = { path, line: pairOf(ground.root, 'workflows')?.line ?? 1 }
  const named = [...new Set(namedBranches(ground.root, 0))]
  const known = usual.filter((name) => named.includes(name))
  const defaults = ground.defaultBranch === null ? (known.length === 1 ? known : usual) : [ground.defaultBranch]
  const defaultParameters = ground.continued ? new Map<string, YamlNode | null>() : parametersOf(ground.root)
  const start = (trigger: Trigger, branch: string | undefined, source: string, asked = defaultParameters) => {
    const values = new Map([
      ...asked,
      ...gitValues(branch, trigger.kind === 'release' && branch === undefined, defaults),
    ])
    values.set('pipeline.trigger_source', textValue(source))
    if (source !== 'scheduled_pipeline') values.set('pipeline.schedule.name', textValue(''))
    return { trigger, branch, tag: trigger.event === 'tag', values }
  }
  const others = named.filter((name) => !defaults.includes(name) && !usual.includes(name)).slice(0, 6)
  const [first = 'main'] = defaults
  return [
    ...defaults.map((name) => start({ kind: 'change', event: 'push', at }, name, 'webhook')),
    start({ kind: 'change', event: 'branch', detail: 'pushes to other branches', at }, undefined, 'webhook'),
    ...others.map((name) => {
      const kind = isReleaseBranch(name) ? 'release' : 'event'
      return start({ kind, event: 'push', detail: `branches: ${name}`, at }, name, 'webhook')
    }),
    start({ kind: 'release', event: 'tag', at }, undefined, 'webhook'),
    ...(/scheduled_pipeline|pipeline\.schedule\./.test(text)
      ? [start({ kind: 'schedule', event: 'schedule', detail: 'set up in CircleCI', at }, first, 'scheduled_pipeline')]
      : []),
    start({ kind: 'manual', event: 'api', at }, first, 'api', new Map()),
  ]
}

function parametersOf(root: YamlNode | null): Map<string, YamlNode | null> {
  return new Map(
    pairs(under(root, 'parameters')).map(({ key, value }) => [
      `pipeline.parameters.${key}`,
      under(value, 'default') ?? null,
    ]),
  )
}

function gitValues(branch: string | undefined, tag: boolean, defaults: readonly string[]): Values {
  const values = new Map<string, YamlNode | null>()
  if (tag) values.set('pipeline.git.branch', textValue(''))
  else values.set('pipeline.git.tag', textValue(''))
  if (branch !== undefined) values.set('pipeline.git.branch', textValue(branch))
  const isDefault = branch !== undefined && defaults.includes(branch)
  return values.set('pipeline.git.branch.is_default', textValue(isDefault))
}

/** Branches that filters and conditions call by name. */
function namedBranches(node: YamlNode | null | undefined, depth: number): readonly string[] {
  if (node === null || node === undefined || node.type === 'scalar' || depth > 20) return []
  if (node.type === 'sequence') {
    const branchAsked = node.items.some((item) => item?.type === 'scalar' && item.text.includes('pipeline.git.branch'))
    const texts = branchAsked ? oneOrMore(node).map(({ text }) => text) : []
    const names = texts.filter((text) => /^[\w./-]+$/.test(text))
    return [...names, ...node.items.flatMap((item) => namedBranches(item, depth + 1))]
  }
  const only = oneOrMore(under(node, 'branches', 'only')).map(({ text }) => text)
  const names = only.filter((text) => !text.startsWith('/') && !text.includes('<<'))
  return [...names, ...[...node.pairs.values()].flatMap(({ value }) => namedBranches(value, depth + 1))]
}

/** Whether `filters:` let a start through; without a word on tags they keep tags out. Undefined for a pattern that fits some other branches. */
export function filtersAdmit(
  filters: YamlNode | undefined,
  { branch, tag }: Pick<CircleStart, 'branch' | 'tag'>,
): boolean | undefined {
  if (tag) return pairOf(filters, 'tags') !== undefined
  const only = oneOrMore(under(filters, 'branches', 'only')).map(({ text }) => text)
  const ignore = oneOrMore(under(filters, 'branches', 'ignore')).map(({ text }) => text)
  // Any name that no pattern means in particular.
  const name = branch ?? 'some other branch'
  if (ignore.some((pattern) => fits(pattern, name) === true)) return false
  if (only.length === 0 || only.some((pattern) => fits(pattern, name) === true)) return true
  const open = only.some(
    (pattern) => pattern.startsWith('/') && (branch === undefined || fits(pattern, name) === undefined),
  )
  return open ? undefined : false
}

function fits(pattern: string, name: string): boolean | undefined {
  const [, source] = /^\/(.*)\/$/.exec(pattern) ?? []
  return source === undefined ? pattern === name : fitsRegex(name, source, { whole: true })
}
