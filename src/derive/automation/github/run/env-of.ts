import { pairs } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import type { Contexts } from '../../expression/evaluate.ts'
import { substitute } from '../../expression/substitute.ts'

/** An `env:` mapping over the variables around it, known expressions replaced. */
export function envOf(
  node: YamlNode | undefined,
  contexts: Contexts,
  around: ReadonlyMap<string, string>,
): Map<string, string> {
  const env = new Map(around)
  for (const { key, value } of pairs(node)) {
    if (value === null) env.set(key, '')
    else if (value.type === 'scalar') env.set(key, substitute(value.text, contexts).text)
  }
  return env
}

const write =
  /^\s{0,40}(?:echo|Write-Output|printf)\s{1,4}(?:-[en]\s)?["']?([A-Za-z_]\w{0,60})=([^\n]{0,300}?)["']?\s{0,4}(?:>>|\|\s?Out-File)[^\n]{0,60}GITHUB_ENV/

/** Variables that a script hands to later steps through `$GITHUB_ENV`; unknown where it is computed or written in two ways. */
export function envWrites(script: string): ReadonlyMap<string, string> {
  const writes = new Map<string, string>()
  if (!script.includes('GITHUB_ENV')) return writes
  for (const line of script.split('\n')) {
    const [, name, value] = write.exec(line.slice(0, 500)) ?? []
    if (name === undefined || value === undefined) continue
    const before = writes.get(name)
    const unsure = /[$`]/.test(value.replaceAll('${{', '')) || (before !== undefined && before !== value)
    writes.set(name, unsure ? `\${{ env.${name} }}` : value)
  }
  return writes
}
