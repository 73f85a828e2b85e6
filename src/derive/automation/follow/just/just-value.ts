import type { Justfile } from './read-justfile.ts'

/** What names stand for inside a recipe. */
export interface Names {
  readonly justfile: Justfile
  readonly parameters: Readonly<Record<string, string>>
  /** `NAME=value` on the command line. */
  readonly overrides: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  /** The justfile's folder, as an absolute path. */
  readonly folder: string
}

const maxDepth = 20

/** The value of a just expression: strings, names, joining and a few functions; undefined for what only a run would tell. */
export function justValue(expression: string, names: Names, depth = 0): string | undefined {
  if (depth > maxDepth) return undefined
  const terms = expression.trim().match(/"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[\w-]+\([^()]*\)|[\w-]+|[+/]|\S/g) ?? []
  let value = ''
  let joint = '+'
  for (const term of terms.slice(0, 100)) {
    if (term === '+' || term === '/') {
      joint = term
      continue
    }
    const next = termValue(term, names, depth)
    if (next === undefined) return undefined
    value += joint === '/' ? `/${next}` : next
  }
  return terms.length === 0 ? undefined : value
}

function termValue(term: string, names: Names, depth: number): string | undefined {
  if (term.startsWith("'")) return term.slice(1, -1)
  if (term.startsWith('"')) return term.slice(1, -1).replace(/\\(.)/g, '$1')
  const call = /^([\w-]+)\(([^()]*)\)$/.exec(term)
  if (call !== null)
    return callValue(
      call[1] ?? '',
      (call[2] ?? '').split(',').map((arg) => arg.trim()),
      names,
      depth,
    )
  if (!/^[A-Za-z_]/.test(term)) return undefined
  for (const known of [names.parameters, names.overrides]) if (Object.hasOwn(known, term)) return known[term]
  const assigned = names.justfile.variables.get(term)
  return assigned === undefined ? undefined : justValue(assigned, names, depth + 1)
}

function callValue(name: string, args: readonly string[], names: Names, depth: number): string | undefined {
  const [first = '', second] = args.map((arg) => (arg === '' ? '' : justValue(arg, names, depth + 1)))
  switch (name) {
    case 'env_var':
    case 'env':
    case 'env_var_or_default':
      return Object.hasOwn(names.env, first) ? names.env[first] : second
    case 'justfile_directory':
    case 'source_directory':
    case 'invocation_directory':
      return names.folder
    default:
      return undefined
  }
}
