import type { YamlNode } from './yaml-node.ts'

/** The value without lines: strings, numbers, booleans, null, arrays and objects whose keys are all own properties. */
export function plainValue(node: YamlNode | null | undefined): unknown {
  if (node === null || node === undefined) return null
  if (node.type === 'scalar') return node.value
  if (node.type === 'sequence') return node.items.map(plainValue)
  return Object.fromEntries([...node.pairs.values()].map(({ key, value }) => [key, plainValue(value)]))
}
