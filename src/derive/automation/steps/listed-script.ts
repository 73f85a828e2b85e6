import type { YamlScalar } from '../../yaml/yaml-node.ts'

/** A script that a file writes as a list of lines or blocks, with the place of its first line. */
export interface ListedScript {
  readonly text: string
  readonly line: number
}

const maxGap = 500

/** The entries of a list as one script, every line at the distance it has in the file. */
export function listedScript(entries: readonly YamlScalar[]): ListedScript | undefined {
  const [first] = entries
  if (first === undefined) return undefined
  let text = ''
  let line = first.contentLine
  for (const entry of entries) {
    const gap = entry.contentLine - line
    if (gap > 0 && gap < maxGap) {
      text += '\n'.repeat(gap)
      line += gap
    }
    const part = entry.text.endsWith('\n') ? entry.text : `${entry.text}\n`
    text += part
    line += part.split('\n').length - 1
  }
  return { text, line: first.contentLine }
}
