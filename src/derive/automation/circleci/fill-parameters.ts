import type { YamlNode, YamlPair } from '../../yaml/yaml-node.ts'

/** What `<< >>` stands for, by its full name: `parameters.env`, `pipeline.git.branch`, `matrix.python`. */
export type Values = ReadonlyMap<string, YamlNode | null>

const maxDepth = 60
const maxText = 50_000
const reference = /\\<<|<<\s{0,9}((?:parameters|pipeline|matrix)\.[\w.-]{1,100})\s{0,9}>>/g

/** A piece of a configuration with its parameters put in. What nobody knows becomes an expression, which no shell takes for a here-document. */
export function fillParameters(node: YamlNode | null | undefined, values: Values, depth = 0): YamlNode | null {
  if (node === null || node === undefined || depth > maxDepth) return null
  if (node.type === 'scalar') return scalarOf(node, values)
  if (node.type === 'mapping') {
    const pairs = [...node.pairs.values()].map((pair): readonly [string, YamlPair] => [
      pair.key,
      { ...pair, value: fillParameters(pair.value, values, depth + 1) },
    ])
    return { ...node, pairs: new Map(pairs) }
  }
  // A parameter that holds steps stands in a list as its items.
  const items = node.items.flatMap((item) => {
    const filled = fillParameters(item, values, depth + 1)
    return item?.type === 'scalar' && filled?.type === 'sequence' ? filled.items : [filled]
  })
  return { ...node, items }
}

function scalarOf(node: Extract<YamlNode, { type: 'scalar' }>, values: Values): YamlNode | null {
  if (!node.text.includes('<<')) return node
  const whole = /^\s{0,9}<<\s{0,9}((?:parameters|pipeline|matrix)\.[\w.-]{1,100})\s{0,9}>>\s{0,9}$/.exec(node.text)?.[1]
  if (whole !== undefined && values.has(whole)) return values.get(whole) ?? null
  const text = node.text.replace(reference, (_, name?: string) => {
    if (name === undefined) return '<<'
    const value = values.get(name)
    return value?.type === 'scalar' ? value.text : values.has(name) && value === null ? '' : `\${{ ${name} }}`
  })
  const filled = text.slice(0, maxText)
  return { ...node, text: filled, value: filled }
}

/** A text as the value of a parameter. */
export function textValue(text: string | boolean): YamlNode {
  return { type: 'scalar', value: text, text: String(text), line: 1, contentLine: 1 }
}
