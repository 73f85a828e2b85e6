import type { YamlNode } from '../../yaml/yaml-node.ts'

const maxDepth = 12

/** A value with its `!reference [.job, key]` put in; in a list, what is a list is put in item by item. */
export function withReferences(
  node: YamlNode | null,
  find: (path: readonly string[]) => YamlNode | undefined,
  depth = 0,
): YamlNode | null {
  if (node === null || node.type === 'scalar' || depth > maxDepth) return node
  if (node.type === 'mapping') {
    const pairs = [...node.pairs].map(
      ([key, pair]) => [key, { ...pair, value: withReferences(pair.value, find, depth + 1) }] as const,
    )
    return { ...node, pairs: new Map(pairs) }
  }
  if (node.tag === '!reference') {
    const path = node.items.flatMap((item) => (item?.type === 'scalar' ? [item.text] : []))
    return withReferences(find(path) ?? null, find, depth + 1)
  }
  const items = node.items.flatMap((item) => {
    const put = withReferences(item, find, depth + 1)
    const asked = item?.type === 'sequence' && item.tag === '!reference'
    return asked && put?.type === 'sequence' ? put.items : [put]
  })
  return { ...node, items }
}
