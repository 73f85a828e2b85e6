import type { Files } from '../../../../model/facts.ts'
import type { Location } from '../../../../model/location.ts'
import { tableOf } from '../../../dependencies/plain-table.ts'
import { items, oneOrMore, pairOf, pairs, textAt, under } from '../../../yaml/look-up.ts'
import { plainValue } from '../../../yaml/plain-value.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { readYamlFile } from '../../read/read-yaml-file.ts'
import { remembered } from '../../read/remembered.ts'
import { folderOf, resolvePath } from '../../shell/resolve-path.ts'
import { interpolate, scalarText, valueOf, valuesOf, type Values } from './interpolate.ts'

/** One stage of a `dvc.yaml` with its values put in; paths are from the repository root. */
export interface Stage {
  readonly file: string
  /** `train`, or `train@small` for one of a `foreach` or `matrix`. */
  readonly name: string
  /** The name it was written under. */
  readonly group: string
  readonly commands: readonly { readonly text: string; readonly at: Location }[]
  readonly folder: string
  readonly dependencies: readonly string[]
  readonly outputs: readonly string[]
  /** Outputs that DVC keeps by their content in its cache: every version of them can be had again. */
  readonly versioned: readonly string[]
  readonly metrics: readonly string[]
  /** Where it declares its metrics. */
  readonly metricsAt?: Location | undefined
  readonly at: Location
  readonly frozen: boolean
}

const maxItems = 50

/** The stages of a pipeline file, in the order written. */
export const readStages: (path: string, files: Files) => readonly Stage[] = remembered((path, files) => {
  const root = readYamlFile(path, files)
  if (root === undefined) return []
  const values = valuesOf(root, folderOf(path), files)
  return pairs(under(root, 'stages')).flatMap(({ key, value }) =>
    value === null ? [] : expanded(path, key, value, values),
  )
})

/** A stage under `foreach` or `matrix` stands for one stage per item. */
function expanded(file: string, name: string, node: YamlNode, values: Values): readonly Stage[] {
  const each = under(node, 'foreach')
  const body = under(node, 'do')
  if (each !== undefined && body !== undefined) {
    return entriesOf(each, values)
      .slice(0, maxItems)
      .map(([key, item]) => stageOf(file, `${name}@${key}`, name, body, [{ item, key }, ...values]))
  }
  const matrix = under(node, 'matrix')
  if (matrix === undefined) return [stageOf(file, name, name, node, values)]
  let combinations: readonly Readonly<Record<string, unknown>>[] = [{}]
  for (const { key, value } of pairs(matrix)) {
    const options = value === null ? [] : entriesOf(value, values).map(([, item]) => item)
    combinations = combinations.flatMap((one) => options.map((item) => ({ ...one, [key]: item }))).slice(0, maxItems)
  }
  return combinations.map((item) => {
    const key = Object.values(item)
      .map((one) => scalarText(one) ?? '')
      .join('-')
    return stageOf(file, `${name}@${key}`, name, node, [{ item, key }, ...values])
  })
}

function entriesOf(node: YamlNode, values: Values): readonly (readonly [string, unknown])[] {
  const value = node.type === 'scalar' ? valueOf(node.text.replace(/^\$\{|\}$/g, '').trim(), values) : plainValue(node)
  if (Array.isArray(value)) return value.map((item: unknown, at) => [scalarText(item) ?? String(at), item] as const)
  return Object.entries(tableOf(value) ?? {})
}

function stageOf(file: string, name: string, group: string, node: YamlNode, values: Values): Stage {
  const wdir = textAt(node, 'wdir')
  const folder = resolvePath(interpolate(wdir ?? '.', values), { cwd: folderOf(file) })
  const paths = (key: string) =>
    pathsUnder(under(node, key)).map((path) => resolvePath(interpolate(path, values), { cwd: folder }))
  const uncached = new Set(
    uncachedUnder(under(node, 'outs')).map((path) => resolvePath(interpolate(path, values), { cwd: folder })),
  )
  const metricsLine = pairOf(node, 'metrics')?.line
  return {
    file,
    name,
    group,
    folder,
    frozen: textAt(node, 'frozen') === 'true',
    commands: oneOrMore(under(node, 'cmd')).map(({ text, contentLine }) => ({
      text: interpolate(text, values),
      at: { path: file, line: contentLine },
    })),
    dependencies: paths('deps'),
    outputs: ['outs', 'metrics', 'plots', 'outs_no_cache', 'outs_persist'].flatMap(paths),
    versioned: ['outs', 'outs_persist'].flatMap(paths).filter((path) => !uncached.has(path)),
    metrics: paths('metrics'),
    ...(metricsLine === undefined ? {} : { metricsAt: { path: file, line: metricsLine } }),
    at: { path: file, line: lineOf(under(node, 'outs')) ?? lineOf(node) },
  }
}

/** Outputs are paths, or mappings whose key is the path. */
function pathsUnder(node: YamlNode | undefined): readonly string[] {
  return items(node).flatMap((item) => (item.type === 'scalar' ? [item.text] : pairs(item).map(({ key }) => key)))
}

/** Outputs under `cache: false` are left to git. */
function uncachedUnder(node: YamlNode | undefined): readonly string[] {
  return items(node).flatMap((item) =>
    pairs(item).flatMap(({ key, value }) => (value !== null && textAt(value, 'cache') === 'false' ? [key] : [])),
  )
}

function lineOf(node: YamlNode | undefined): number | undefined {
  if (node === undefined) return undefined
  return node.type === 'scalar' ? node.line : (pairs(node)[0]?.line ?? items(node).map(lineOf)[0])
}
