import type { Files } from '../../../../model/facts.ts'
import { valueAt } from '../../../dependencies/plain-table.ts'
import { items, under } from '../../../yaml/look-up.ts'
import { plainValue } from '../../../yaml/plain-value.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { readJson } from '../../read/read-json.ts'
import { readToml } from '../../read/read-toml.ts'
import { readYamlFile } from '../../read/read-yaml-file.ts'
import { resolvePath } from '../../shell/resolve-path.ts'

/** Values for `${…}` in a pipeline file, the strongest first. */
export type Values = readonly unknown[]

/** The values a pipeline file sees: its `vars` and the `params.yaml` beside it. */
export function valuesOf(root: YamlNode, folder: string, files: Files): Values {
  const given = items(under(root, 'vars')).map((item) =>
    item.type === 'scalar' ? readParams(item.text.split(':', 1)[0] ?? '', folder, files) : plainValue(item),
  )
  return [...given, readParams('params.yaml', folder, files)]
}

/** Puts known values in for `${a.b[0]}`; what is not known stays as written. */
export function interpolate(text: string, values: Values): string {
  return text.replace(/\\?\$\{([^{}]{1,200})\}/g, (whole, inner: string) => {
    if (whole.startsWith('\\')) return whole
    return scalarText(valueOf(inner.trim(), values)) ?? whole
  })
}

/** The value behind `a.b[0].c`. */
export function valueOf(expression: string, values: Values): unknown {
  const keys = expression.replace(/\[([^\]]*)\]/g, '.$1').split('.')
  for (const value of values) {
    let here: unknown = value
    for (const key of keys) here = Array.isArray(here) ? here[Number(key)] : valueAt(here, key)
    if (here !== undefined && here !== null) return here
  }
  return undefined
}

/** A string, number or boolean as it is written. */
export function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

function readParams(name: string, folder: string, files: Files): unknown {
  const path = resolvePath(name, { cwd: folder })
  if (path.endsWith('.json')) return readJson(path, files)
  if (path.endsWith('.toml')) return readToml(path, files)
  const root = readYamlFile(path, files)
  return root === undefined ? undefined : plainValue(root)
}
