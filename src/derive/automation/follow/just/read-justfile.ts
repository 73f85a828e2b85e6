import type { Files } from '../../../../model/facts.ts'
import { folderOf, resolvePath } from '../../shell/resolve-path.ts'

export interface Parameter {
  readonly name: string
  /** `*` and `+` take all that is left. */
  readonly variadic: boolean
  /** The default as an expression. */
  readonly initial: string | undefined
}

/** A recipe another one needs, with the expressions of its arguments. */
export interface Need {
  readonly name: string
  readonly args: readonly string[]
}

export interface Recipe {
  readonly name: string
  readonly parameters: readonly Parameter[]
  readonly before: readonly Need[]
  readonly after: readonly Need[]
  readonly body: readonly { readonly text: string; readonly line: number }[]
  readonly path: string
  /** It runs where just was called, not in the justfile's folder. */
  readonly stays: boolean
}

export interface Justfile {
  readonly path: string
  readonly recipes: ReadonlyMap<string, Recipe>
  readonly aliases: ReadonlyMap<string, string>
  /** Assignments as expressions. */
  readonly variables: ReadonlyMap<string, string>
  readonly exported: ReadonlySet<string>
  readonly modules: ReadonlyMap<string, string>
  /** The words of `set shell`. */
  readonly shell: readonly string[]
  readonly first: string | undefined
}

const maxFiles = 20
const names = ['justfile', 'Justfile', '.justfile', 'JUSTFILE']

/** The justfile of a folder, if there is one. */
export function justfileIn(folder: string, files: Files): string | undefined {
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`)).find((path) => files.has(path))
}

/** Reads a justfile and what it imports. */
export function readJustfile(path: string, files: Files): Justfile {
  const recipes = new Map<string, Recipe>()
  const aliases = new Map<string, string>()
  const variables = new Map<string, string>()
  const exported = new Set<string>()
  const modules = new Map<string, string>()
  const read = new Set<string>()
  let shell: readonly string[] = []
  let first: string | undefined

  function readFile(file: string): void {
    const text = files.text(file)
    if (text?.state !== 'seen' || read.has(file) || read.size >= maxFiles) return
    read.add(file)
    const lines = text.value.split(/\r?\n/)
    let attributes = ''
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] ?? ''
      if (line.trim() === '' || line.startsWith('#') || /^\s/.test(line)) continue
      if (line.startsWith('[')) {
        attributes += line
        continue
      }
      if (!statement(line, file)) at = recipe(lines, at, file, attributes)
      attributes = ''
    }
  }

  function statement(line: string, file: string): boolean {
    const alias = /^alias\s+([\w-]+)\s*:=\s*([\w:-]+)/.exec(line)
    if (alias !== null) aliases.set(alias[1] ?? '', alias[2] ?? '')
    const imported = /^import\??\s+["']([^"']+)["']/.exec(line)
    if (imported !== null) readFile(resolvePath(imported[1] ?? '', { cwd: folderOf(file) }))
    const module = /^mod\??\s+([\w-]+)(?:\s+["']([^"']+)["'])?/.exec(line)
    if (module !== null) addModule(module[1] ?? '', module[2], file)
    const set = /^set\s+([\w-]+)\s*(?::=\s*([^]*))?$/.exec(line)
    if (set?.[1] === 'shell') shell = [...(set[2] ?? '').matchAll(/["']([^"']*)["']/g)].map((match) => match[1] ?? '')
    const assigned = /^(export\s+)?([A-Za-z_][\w-]*)\s*:=\s*([^]*)$/.exec(line)
    if (assigned !== null && set === null && alias === null) {
      variables.set(assigned[2] ?? '', assigned[3] ?? '')
      if (assigned[1] !== undefined) exported.add(assigned[2] ?? '')
    }
    return [alias, imported, module, set, assigned].some((match) => match !== null)
  }

  function addModule(name: string, given: string | undefined, file: string): void {
    const folder = folderOf(file)
    const base = resolvePath(given ?? name, { cwd: folder })
    const found = [base, `${base}.just`, `${base}/mod.just`].find((one) => files.has(one)) ?? justfileIn(base, files)
    if (found !== undefined) modules.set(name, found)
  }

  /** Reads a recipe and gives the index of its last line. */
  function recipe(lines: readonly string[], start: number, file: string, attributes: string): number {
    const header = headerOf(lines[start] ?? '')
    let end = start
    while (end + 1 < lines.length && (/^\s/.test(lines[end + 1] ?? '') || (lines[end + 1] ?? '') === '')) end += 1
    if (header === undefined) return start
    const body = lines.slice(start + 1, end + 1).map((text, at) => ({ text, line: start + 2 + at }))
    while (body.at(-1)?.text.trim() === '') body.pop()
    const foreign = /\b(?:windows|macos)\b/.test(attributes) && !/\b(?:linux|unix)\b/.test(attributes)
    if (foreign) return end
    if (file === path) first ??= header.name
    const indent = /^\s*/.exec(body.find(({ text }) => text.trim() !== '')?.text ?? '')?.[0].length ?? 0
    const stripped = body.map(({ text, line }) => ({ text: text.slice(indent), line }))
    recipes.set(header.name, { ...header, body: stripped, path: file, stays: attributes.includes('no-cd') })
    return end
  }

  readFile(path)
  return { path, recipes, aliases, variables, exported, modules, shell, first }
}

function headerOf(line: string): Pick<Recipe, 'name' | 'parameters' | 'before' | 'after'> | undefined {
  const name = /^@?([A-Za-z_][\w-]*)/.exec(line)
  if (name === null) return undefined
  const colon = colonOf(line, name[0].length)
  if (colon === -1) return undefined
  const [before = '', after = ''] = line
    .slice(colon + 1)
    .replace(/\s#.*$/, '')
    .split('&&')
  return {
    name: name[1] ?? '',
    parameters: parametersOf(line.slice(name[0].length, colon)),
    before: needsOf(before),
    after: needsOf(after),
  }
}

/** The colon that ends the parameters: outside strings. */
function colonOf(line: string, from: number): number {
  let quote = ''
  for (let at = from; at < line.length; at += 1) {
    const character = line[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'" || character === '`') quote = character
    else if (character === ':') return at
  }
  return -1
}

function parametersOf(text: string): readonly Parameter[] {
  return [...text.matchAll(/([*+]?)\$?([A-Za-z_][\w-]*)(?:\s*=\s*("[^"]*"|'[^']*'|\([^)]*\)|`[^`]*`|[\w.-]+))?/g)].map(
    (match) => ({
      name: match[2] ?? '',
      variadic: match[1] !== '',
      initial: match[3],
    }),
  )
}

function needsOf(text: string): readonly Need[] {
  return [...text.matchAll(/\(\s*([\w:-]+)([^)]*)\)|([A-Za-z_][\w:-]*)/g)].map((match) => ({
    name: match[1] ?? match[3] ?? '',
    args: [...(match[2] ?? '').matchAll(/"[^"]*"|'[^']*'|[^\s"']+/g)].map(([arg]) => arg),
  }))
}
