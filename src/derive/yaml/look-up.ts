import type { YamlMapping, YamlNode, YamlPair, YamlScalar, YamlSequence } from './yaml-node.ts'

type Maybe = YamlNode | null | undefined

/** The node if it is a mapping. */
export function mapping(node: Maybe): YamlMapping | undefined {
  return node?.type === 'mapping' ? node : undefined
}

/** The node if it is a sequence. */
export function sequence(node: Maybe): YamlSequence | undefined {
  return node?.type === 'sequence' ? node : undefined
}

/** The node if it is a scalar. */
export function scalar(node: Maybe): YamlScalar | undefined {
  return node?.type === 'scalar' ? node : undefined
}

/** What stands behind a path of keys; undefined when a key is missing, its value is null or the way leads through something else. */
export function under(node: Maybe, ...keys: readonly string[]): YamlNode | undefined {
  let here: Maybe = node
  for (const key of keys) here = mapping(here)?.pairs.get(key)?.value
  return here ?? undefined
}

/** The pair of a key: for the key's own line, or to tell a null value from a missing key. */
export function pairOf(node: Maybe, key: string): YamlPair | undefined {
  return mapping(node)?.pairs.get(key)
}

/** The pairs of a mapping in the order written; empty for anything else. */
export function pairs(node: Maybe): readonly YamlPair[] {
  return [...(mapping(node)?.pairs.values() ?? [])]
}

/** The items of a sequence without nulls; empty for anything else. */
export function items(node: Maybe): readonly YamlNode[] {
  return (sequence(node)?.items ?? []).filter((item) => item !== null)
}

/** The text of the scalar behind a path of keys. */
export function textAt(node: Maybe, ...keys: readonly string[]): string | undefined {
  return scalar(under(node, ...keys))?.text
}

/** A scalar, or each scalar of a sequence: for keys that take one value or a list. */
export function oneOrMore(node: Maybe): readonly YamlScalar[] {
  if (node?.type === 'scalar') return [node]
  return items(node).flatMap((item) => (item.type === 'scalar' ? [item] : []))
}

/** The scalar texts of a mapping by key; values that are no scalars are left out. */
export function texts(node: Maybe): Readonly<Record<string, string>> {
  const found = pairs(node).flatMap(({ key, value }) => (value?.type === 'scalar' ? [[key, value.text] as const] : []))
  return Object.fromEntries(found)
}
