import type { Files } from '../../model/facts.ts'
import { textAt, under } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

/**
 * The text of a Helm chart's template as the manifest it roughly becomes: what steers is dropped and of alternatives the
 * first is taken, values that the chart's own `values.yaml` gives are filled in, others stand as `value`. Lines keep their
 * numbers. Undefined for files that are no template.
 */
export function chartTemplate(path: string, text: string, files: Files): string | undefined {
  const match = /^(.*?)templates\/[^/]+\.ya?ml$/.exec(path)
  if (match === null || !text.includes('{{')) return undefined
  const chart = match[1] ?? ''
  if (!files.has(`${chart}Chart.yaml`)) return undefined
  const values = files.text(`${chart}values.yaml`)
  const root = values?.state === 'seen' ? readYaml(values.value).root : null
  const blocks: Block[] = []
  return text
    .split('\n')
    .map((line) => {
      const second = blocks.includes('second')
      steer(line, blocks)
      if (second) return ''
      if (/^\s*\{\{[^}]*\}\}\s*$/.test(line)) return inserted(line, root)
      return line.replace(/\{\{([^}]*)\}\}/g, (_, inner: string) => (steers.test(inner) ? '' : filled(inner, root)))
    })
    .join('\n')
}

/** Which way of a block the text is in: the first, which is taken, or one after an `else`. */
type Block = 'first' | 'second'

const steers = /^-?\s*(?:if|else|end|range|with|define|block|\/\*)\b/

function steer(line: string, blocks: Block[]): void {
  for (const [, word] of line.matchAll(/\{\{-?\s*(if|else|end|range|with|define|block)\b/g)) {
    if (word === 'end') blocks.pop()
    else if (word === 'else') blocks.splice(-1, 1, 'second')
    else blocks.push('first')
  }
}

/** What a line of its own puts in: that a block of the values stands here, so that its key is not taken for empty. */
function inserted(line: string, root: YamlNode | null): string {
  const match = /\btoYaml\s+\.Values\.([\w.]+)\s*\|\s*n?indent\s+(\d+)/.exec(line)
  const node = match?.[1] === undefined ? undefined : under(root, ...match[1].split('.'))
  if (node?.type !== 'mapping' || node.pairs.size === 0) return ''
  return `${' '.repeat(Math.min(Number(match?.[2]), 40))}${[...node.pairs.keys()][0] ?? 'given'}: value`
}

function filled(expression: string, root: YamlNode | null): string {
  const keys = /\.Values\.([\w.]+)/.exec(expression)?.[1]?.split('.')
  return (keys === undefined ? undefined : textAt(root, ...keys)) ?? 'value'
}
