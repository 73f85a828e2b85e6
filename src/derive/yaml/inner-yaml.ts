import { readYaml } from './read-yaml.ts'
import type { YamlNode, YamlPair, YamlScalar } from './yaml-node.ts'

/** The YAML that stands as a text within YAML, with the lines of the file it stands in. */
export function innerYaml({ text, contentLine }: YamlScalar): YamlNode | undefined {
  const { root } = readYaml(text)
  return root === null ? undefined : lowered(root, contentLine - 1)
}

function lowered(node: YamlNode, by: number): YamlNode {
  const line = node.line + by
  switch (node.type) {
    case 'scalar':
      return { ...node, line, contentLine: node.contentLine + by }
    case 'sequence':
      return { ...node, line, items: node.items.map((item) => item && lowered(item, by)) }
    case 'mapping': {
      const pairs = [...node.pairs].map(([key, pair]): [string, YamlPair] => [
        key,
        { ...pair, line: pair.line + by, value: pair.value && lowered(pair.value, by) },
      ])
      return { ...node, line, pairs: new Map(pairs) }
    }
  }
}
