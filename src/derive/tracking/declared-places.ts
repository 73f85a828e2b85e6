import type { Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'

/** A location that a workflow, compose file, environment file, script or configuration sets. */
export interface DeclaredPlace {
  readonly value: string
  /** Set for the process by an environment variable, rather than read from a configuration. */
  readonly environment: boolean
  readonly at: Location
}

const carriers =
  /(?:^|\/)(?:\.env[\w.-]*|[\w.-]*\.env|[^/]*\.(?:ya?ml|toml|ini|cfg|conf|properties|sh|py)|[\w.-]*Dockerfile[\w.-]*|Makefile|[Jj]ustfile)$/
const maxLines = 5000

/** Every place that sets one of the variables, or the configuration key of the same meaning (`tracking_uri`). */
export function declaredPlaces(files: Files, variables: readonly string[]): readonly DeclaredPlace[] {
  if (variables.length === 0) return []
  const keys = variables.flatMap((name) => [name.toLowerCase(), name.toLowerCase().replace(/^[a-z]+_/, '')])
  return files.entries.flatMap(({ path, kind, size }) => {
    if (kind !== 'file' || size > 256 * 1024 || !carriers.test(path)) return []
    if (isForeign(path) || isShown(path) || isTested(path) || /(?:^|\/)(?:dvc\.lock|test_[^/]*)$/.test(path)) return []
    const text = files.text(path)
    if (text?.state !== 'seen') return []
    const lower = text.value.toLowerCase()
    if (!keys.some((key) => lower.includes(key))) return []
    return path.endsWith('.py') ? literalsIn(path, text.value, keys) : settingsIn(path, text.value, variables, keys)
  })
}

function settingsIn(
  path: string,
  text: string,
  variables: readonly string[],
  keys: readonly string[],
): readonly DeclaredPlace[] {
  const lines = text.split(/\r?\n/, maxLines)
  return lines.flatMap((line, index): readonly DeclaredPlace[] => {
    if (/^\s*#/.test(line)) return []
    const at = { path, line: index + 1 }
    const set =
      /^\s{0,60}(?:-\s{1,8})?(?:export\s+|ENV\s+|ARG\s+|set\s+-gx\s+|echo\s+)?["']?([A-Za-z_]\w*)["']?\s{0,8}(?:[:=]\s{0,8}|\s)(.*)$/.exec(
        line.slice(0, 1000),
      )
    const [, name = '', rest = ''] = set ?? []
    if (variables.includes(name)) return [{ value: filledIn(name, valueOf(rest), text), environment: true, at }]
    if (keys.includes(name.toLowerCase()) && rest !== '') return [{ value: valueOf(rest), environment: false, at }]
    const container = name === 'name' && variables.includes(valueOf(rest)) ? containerValue(lines, index) : undefined
    return container === undefined ? [] : [{ value: container, environment: true, at }]
  })
}

/** A place left to be filled in, beside the account that it asks for, is a server's: `MLFLOW_TRACKING_URI=<uri>`. */
function filledIn(name: string, value: string, text: string): string {
  const account = new RegExp(`\\b${name.replace(/_[A-Z]+$/, '')}_(?:USERNAME|PASSWORD|TOKEN)\\s{0,3}[=:]`)
  return /^<[^>]{0,100}>?$/.test(value) && account.test(text) ? '${{ filled in }}' : value
}

/** Kubernetes writes a variable as `name:` and `value:` on lines of their own; `valueFrom` is a secret or a setting. */
function containerValue(lines: readonly string[], index: number): string | undefined {
  const next = lines[index + 1] ?? ''
  if (/^\s*valueFrom:/.test(next)) return '${{ valueFrom }}'
  const value = /^\s*value:\s*(.*)$/.exec(next)?.[1]
  return value === undefined ? undefined : valueOf(value)
}

function valueOf(rest: string): string {
  const bare = rest.replace(/\s#.*$/, '').trim()
  const quoted = /^(["'])(.*?)\1/.exec(bare)
  if (quoted !== null) return quoted[2] ?? ''
  return bare.startsWith('$') || bare.startsWith('{{')
    ? bare.replace(/["',;]+$/, '')
    : (bare.split(/[\s,;]/, 1)[0] ?? '').replace(/["']$/, '')
}

/** Defaults that settings in Python spell out: `tracking_uri: str = "./mlruns"`. */
function literalsIn(path: string, text: string, keys: readonly string[]): readonly DeclaredPlace[] {
  return text.split('\n', maxLines).flatMap((line, index) => {
    const match = /(?:^|[\s(,])([A-Za-z_]\w*)\s{0,4}(?::[\w\s[\]|.,]{1,60})?=\s{0,4}["']([^"']*)["']/.exec(
      line.slice(0, 400),
    )
    if (match === null || /^\s*#/.test(line) || !keys.includes((match[1] ?? '').toLowerCase())) return []
    return [{ value: match[2] ?? '', environment: false, at: { path, line: index + 1 } }]
  })
}
