import type { YamlNode, YamlPair } from '../../yaml/yaml-node.ts'

const maxDepth = 12

/** What a key says after what it extends said something: mappings are merged, everything else is replaced. */
export function mergedNode(before: YamlNode | null | undefined, node: YamlNode | null, depth = 0): YamlNode | null {
  if (before?.type !== 'mapping' || node?.type !== 'mapping' || depth > maxDepth) return node
  const pairs = new Map<string, YamlPair>(before.pairs)
  for (const [key, pair] of node.pairs)
    pairs.set(key, { ...pair, value: mergedNode(pairs.get(key)?.value, pair.value, depth + 1) })
  return { ...node, pairs }
}
