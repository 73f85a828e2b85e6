import type { Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'

const configuration = /\.(?:ya?ml|toml|json|ini|cfg|conf)$/
const said = /^\s{0,60}(?:-\s+)?["']?(?:[\w.]{0,80}\.)?(\w+)["']?\s{0,8}[:=]\s{0,8}(?:true|yes|on)\s*,?\s*(?:#.*)?$/i
const largest = 256 * 1024

/** Where a committed configuration turns on a switch that a condition asks for: `log_wandb: true` for `if args.log_wandb:`. */
export function switchedOn(condition: string, files: Files): Location | undefined {
  const names = new Set((condition.match(/\w+/g) ?? []).filter((word) => word.includes('_')))
  if (names.size === 0) return undefined
  for (const { path, kind, size } of files.entries) {
    if (kind !== 'file' || size > largest || !configuration.test(path)) continue
    if (isForeign(path) || isShown(path) || isTested(path)) continue
    const text = files.text(path)
    if (text?.state !== 'seen' || ![...names].some((name) => text.value.includes(name))) continue
    const at = text.value.split('\n').findIndex((line) => names.has(said.exec(line.slice(0, 400))?.[1] ?? ''))
    if (at !== -1) return { path, line: at + 1 }
  }
  return undefined
}
