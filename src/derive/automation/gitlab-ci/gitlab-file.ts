import type { Location } from '../../../model/location.ts'
import { items, mapping, oneOrMore, pairs, textAt, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlMapping, YamlNode, YamlPair } from '../../yaml/yaml-node.ts'
import type { Terrain } from '../scope.ts'
import { mergedNode } from './merged-node.ts'
import { withReferences } from './with-references.ts'

/** One key of a job with the file it stands in: jobs are put together from several. */
export interface GitlabValue {
  readonly node: YamlNode | null
  readonly at: Location
}

/** A job after `extends:` and `default:`. */
export interface GitlabJob {
  readonly id: string
  readonly at: Location
  readonly keys: ReadonlyMap<string, GitlabValue>
  /** Jobs it extends that stand nowhere here. */
  readonly unknown: readonly string[]
}

export interface GitlabFile {
  readonly jobs: readonly GitlabJob[]
  readonly stages: readonly string[]
  readonly workflow: YamlNode | undefined
  readonly variables: Readonly<Record<string, string>>
  /** Includes that stand in other places: templates, projects, URLs. */
  readonly elsewhere: readonly string[]
  readonly texts: string
  readonly error: { readonly message: string; readonly path: string; readonly line: number } | undefined
}

const reserved = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'types',
  'spec',
  'pages:deploy',
])
const inherited = ['before_script', 'after_script', 'image', 'tags']
const maxIncludes = 50

interface Raw {
  readonly path: string
  readonly pair: YamlPair
  readonly node: YamlMapping
}

/** Reads the pipeline file with the local files it includes. */
export function readGitlabFile(path: string, terrain: Terrain): GitlabFile {
  const raw = new Map<string, Raw>()
  const roots: { readonly path: string; readonly root: YamlMapping }[] = []
  const elsewhere: string[] = []
  const texts: string[] = []
  let error: GitlabFile['error']
  const open = [path]
  const seen = new Set<string>()
  for (let here = open.shift(); here !== undefined && seen.size < maxIncludes; here = open.shift()) {
    if (seen.has(here)) continue
    seen.add(here)
    const text = terrain.files.text(here)
    if (text?.state !== 'seen') continue
    texts.push(text.value)
    const document = readYaml(text.value)
    const [first] = document.errors
    if (first !== undefined) error ??= { ...first, path: here }
    const root = mapping(document.root)
    if (root === undefined) continue
    // What includes stands above what is included.
    roots.unshift({ path: here, root })
    for (const include of includesOf(under(root, 'include'))) {
      if (include.local === undefined) elsewhere.push(include.other)
      else open.push(...(include.local.includes('*') ? terrain.files.glob(include.local) : [include.local]))
    }
  }
  for (const { path: at, root } of roots) {
    for (const pair of pairs(root)) {
      const node = mapping(pair.value)
      if (node !== undefined && !reserved.has(pair.key)) raw.set(pair.key, { path: at, pair, node })
    }
  }
  const main = roots.at(-1)?.root
  return {
    jobs: [...raw.keys()].filter((id) => !id.startsWith('.')).map((id) => jobOf(id, raw, roots)),
    stages: oneOrMore(lastOf(roots, 'stages')).map(({ text }) => text),
    workflow: under(main, 'workflow'),
    variables: Object.fromEntries(roots.flatMap(({ root }) => Object.entries(valuesOf(under(root, 'variables'))))),
    elsewhere,
    texts: texts.join('\n'),
    error,
  }
}

function lastOf(roots: readonly { readonly root: YamlMapping }[], key: string): YamlNode | undefined {
  return roots.map(({ root }) => under(root, key)).findLast((node) => node !== undefined)
}

function includesOf(
  node: YamlNode | undefined,
): readonly { readonly local: string | undefined; readonly other: string }[] {
  const all = node?.type === 'sequence' ? items(node) : node === undefined ? [] : [node]
  return all.map((one) => {
    const local = one.type === 'scalar' ? (/^https?:/.test(one.text) ? undefined : one.text) : textAt(one, 'local')
    const other = ['project', 'remote', 'template', 'component']
      .map((key) => textAt(one, key))
      .find((text) => text !== undefined)
    return { local: local?.replace(/^\.?\//, ''), other: other ?? (one.type === 'scalar' ? one.text : 'include') }
  })
}

function jobOf(
  id: string,
  raw: ReadonlyMap<string, Raw>,
  roots: readonly { readonly path: string; readonly root: YamlMapping }[],
): GitlabJob {
  const keys = new Map<string, GitlabValue>()
  for (const { path, root } of roots) {
    for (const [key, value] of [...inheritedFrom(root), ...inheritedFrom(under(root, 'default'))])
      keys.set(key, { node: value, at: { path, line: value.line } })
  }
  for (const one of lineOf(id, raw, new Set())) {
    for (const pair of one.node.pairs.values()) {
      const before = keys.get(pair.key)?.node
      const node = withReferences(pair.value, (path) => referred(path, raw))
      keys.set(pair.key, { node: mergedNode(before, node), at: { path: one.path, line: pair.line } })
    }
  }
  const own = raw.get(id)
  const unknown = oneOrMore(under(own?.node, 'extends'))
    .map(({ text }) => text)
    .filter((name) => !raw.has(name))
  return { id, at: { path: own?.path ?? '', line: own?.pair.line }, keys, unknown }
}

/** What `!reference [.job, script]` stands for: the nearest job of its line that has the key. */
function referred([name = '', ...keys]: readonly string[], raw: ReadonlyMap<string, Raw>): YamlNode | undefined {
  return lineOf(name, raw, new Set())
    .map(({ node }) => under(node, ...keys))
    .findLast((node) => node !== undefined)
}

function inheritedFrom(node: YamlNode | undefined): readonly (readonly [string, YamlNode])[] {
  return inherited.flatMap((key) => {
    const value = under(node, key)
    return value === undefined ? [] : [[key, value] as const]
  })
}

/** The job behind all it extends, farthest first. */
function lineOf(id: string, raw: ReadonlyMap<string, Raw>, entered: ReadonlySet<string>): readonly Raw[] {
  const own = raw.get(id)
  if (own === undefined || entered.has(id) || entered.size > 10) return []
  const above = oneOrMore(under(own.node, 'extends')).flatMap(({ text }) =>
    lineOf(text, raw, new Set([...entered, id])),
  )
  return [...above, own]
}

/** Variables with a plain value, or with one under `value:`. */
export function valuesOf(node: YamlNode | null | undefined): Readonly<Record<string, string>> {
  const found = pairs(node).flatMap(({ key, value }) => {
    const text = value?.type === 'scalar' ? value.text : textAt(value, 'value')
    return text === undefined ? [] : [[key, text] as const]
  })
  return Object.fromEntries(found)
}
