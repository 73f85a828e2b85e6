import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { wordSet } from '../command/options.ts'
import { pythonTextWork } from '../command/python-work.ts'
import type { Command, Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { folderOf, resolvePath, upwards } from '../shell/resolve-path.ts'
import { justValue, type Names } from './just/just-value.ts'
import { justfileIn, readJustfile, type Justfile, type Recipe } from './just/read-justfile.ts'

const idle = wordSet(
  '-n --dry-run -l --list --summary --evaluate --dump --fmt --choose -e --edit --show -s --init -V --version',
)

/** just: recipes with their parameters and what they depend on. */
export const just: Follower = {
  id: 'just',
  follows: 'just recipes: dependencies, parameters, variables, shebang recipes, imports and modules',
  follow(command, scope, terrain, interpret) {
    if (command.words[0] !== 'just') return undefined
    const call = callOf(command.words.slice(1))
    if (call.idle) return []
    const folder = resolvePath(call.folder ?? '', scope)
    const found = upwards(folder)
      .map((above) => justfileIn(above, terrain.files))
      .find((path) => path !== undefined)
    const path = call.file === undefined ? found : resolvePath(call.file, scope)
    if (path === undefined || !terrain.files.has(path)) return missing(call.file ?? 'justfile', command.at, terrain)
    const justfile = readJustfile(path, terrain.files)
    const running: Running = { justfile, overrides: call.overrides, done: new Set(), command, terrain, interpret }
    let words = call.words.length > 0 || justfile.first === undefined ? call.words : [justfile.first]
    const works: Work[] = []
    while (words.length > 0) {
      const [name = '', ...rest] = words
      const recipe = recipeOf(name, justfile)
      if (recipe === undefined) {
        works.push(...inModule(name, rest, running, scope))
        break
      }
      const taken = recipe.parameters.some(({ variadic }) => variadic)
        ? rest.length
        : Math.min(rest.length, recipe.parameters.length)
      works.push(...runRecipe(recipe, rest.slice(0, taken), scope, running))
      words = rest.slice(taken)
    }
    return works
  },
}

interface Running {
  readonly justfile: Justfile
  readonly overrides: Readonly<Record<string, string>>
  readonly done: Set<string>
  readonly command: Command
  readonly terrain: Terrain
  readonly interpret: Interpret
}

interface Call {
  readonly words: readonly string[]
  readonly overrides: Readonly<Record<string, string>>
  readonly file: string | undefined
  readonly folder: string | undefined
  readonly idle: boolean
}

/** Options end at the first recipe: what follows belongs to it. */
function callOf(words: readonly string[]): Call {
  const overrides: Record<string, string> = {}
  let file: string | undefined
  let folder: string | undefined
  let at = 0
  for (; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const assigned = /^([A-Za-z_][\w-]*)=([^]*)$/.exec(word)
    const [name = '', value] = word.startsWith('--') && word.includes('=') ? word.split('=', 2) : [word]
    if (assigned !== null) overrides[assigned[1] ?? ''] = assigned[2] ?? ''
    else if (name === '-f' || name === '--justfile') file = value ?? words[(at += 1)]
    else if (name === '-d' || name === '--working-directory') folder = value ?? words[(at += 1)]
    else if (name === '--set') overrides[words[(at += 1)] ?? ''] = words[(at += 1)] ?? ''
    else if (
      name === '--shell' ||
      name === '--shell-arg' ||
      name === '--color' ||
      name === '-E' ||
      name === '--dotenv-path'
    )
      at += value === undefined ? 1 : 0
    else if (!word.startsWith('-')) break
  }
  return { words: words.slice(at), overrides, file, folder, idle: words.slice(0, at).some((word) => idle.has(word)) }
}

function recipeOf(name: string, { recipes, aliases }: Justfile): Recipe | undefined {
  return recipes.get(name) ?? recipes.get(aliases.get(name) ?? '')
}

/** `just mod recipe` and `just mod::recipe`. */
function inModule(name: string, rest: readonly string[], running: Running, scope: Scope): readonly Work[] {
  const { command, terrain, justfile, interpret } = running
  const [first = '', ...inner] = name.split('::')
  const path = justfile.modules.get(first)
  if (path === undefined) return name.includes('$') ? [] : missing(`The recipe ${name}`, command.at, terrain)
  const words = ['just', '-f', `/github/workspace/${path}`, ...(inner.length > 0 ? [inner.join('::')] : []), ...rest]
  return interpret.command({ words, at: command.at }, { ...scope, depth: scope.depth + 1 })
}

function runRecipe(recipe: Recipe, args: readonly string[], scope: Scope, running: Running): readonly Work[] {
  const { justfile, command, terrain } = running
  const key = `just:${recipe.path}:${recipe.name}:${args.join(' ')}`
  const inside = hop(scope, command.at, `just ${recipe.name}`, key)
  if (inside === undefined || running.done.has(key) || !terrain.spend()) return []
  running.done.add(key)
  const folder = folderOf(justfile.path)
  const empty: Names = {
    justfile,
    parameters: {},
    overrides: running.overrides,
    env: scope.env,
    folder: folder === '' ? '/github/workspace' : `/github/workspace/${folder}`,
  }
  const { names, values } = bound(recipe, args, empty)
  const exported = [...justfile.exported].flatMap((name) => {
    const value = justValue(name, names)
    return value === undefined ? [] : [[name, value] as const]
  })
  const own: Scope = {
    ...inside,
    cwd: recipe.stays ? scope.cwd : folder,
    env: { ...inside.env, ...Object.fromEntries(exported) },
    args: values,
    script: undefined,
  }
  const others = (needs: Recipe['before']) =>
    needs.flatMap((need) => {
      const next = recipeOf(need.name, justfile)
      if (next === undefined) return inModule(need.name, [], running, inside)
      return runRecipe(
        next,
        need.args.map((arg) => justValue(arg, names) ?? '${just_value}'),
        inside,
        running,
      )
    })
  return [...others(recipe.before), ...runBody(recipe, names, own, running), ...others(recipe.after)]
}

function bound(
  recipe: Recipe,
  args: readonly string[],
  empty: Names,
): { readonly names: Names; readonly values: readonly string[] } {
  const parameters: Record<string, string> = {}
  const values: string[] = []
  recipe.parameters.forEach(({ name, variadic, initial }, at) => {
    const given = variadic ? args.slice(at) : args.slice(at, at + 1)
    const fallback = initial === undefined ? undefined : (justValue(initial, { ...empty, parameters }) ?? '')
    const taken = given.length > 0 ? given : fallback === undefined || fallback === '' ? [] : [fallback]
    values.push(...taken)
    parameters[name] = taken.join(' ')
  })
  return { names: { ...empty, parameters }, values }
}

function runBody(
  recipe: Recipe,
  names: Names,
  scope: Scope,
  { justfile, interpret, terrain }: Running,
): readonly Work[] {
  const [first] = recipe.body
  if (first === undefined) return []
  const at = { path: recipe.path, line: first.line }
  if (first.text.startsWith('#!')) {
    const text = recipe.body.map((line) => substituted(line.text, names)).join('\n')
    if (/^#![^\n]*python/.test(first.text)) return pythonTextWork(text, at, scope, terrain, interpret)
    return /^#![^\n]*sh\b/.test(first.text)
      ? interpret.shell(text, at, { ...scope, errexit: /\s-\w*e/.test(first.text), pipefail: false })
      : []
  }
  const flags = justfile.shell.slice(1).join(' ')
  const base = { ...scope, errexit: /(?:^|\s)-\w*e/.test(flags), pipefail: flags.includes('pipefail') }
  return logicalLines(recipe).flatMap(({ text, line }) => {
    const prefix = /^[@-]*/.exec(text)?.[0] ?? ''
    const own = { ...base, tolerant: base.tolerant || prefix.includes('-') }
    return interpret.shell(substituted(text.slice(prefix.length), names), { path: recipe.path, line }, own)
  })
}

/** Lines that end in a backslash go on in the next one. */
function logicalLines(recipe: Recipe): readonly { readonly text: string; readonly line: number }[] {
  const joined: { text: string; line: number }[] = []
  let open = false
  for (const { text, line } of recipe.body) {
    const last = joined.at(-1)
    if (open && last !== undefined) last.text += `\n${text}`
    else joined.push({ text, line })
    open = text.endsWith('\\')
  }
  return joined
}

function substituted(text: string, names: Names): string {
  return text.replace(/\{\{([^{}]{1,300})\}\}/g, (_, inner: string) => justValue(inner, names) ?? '${just_value}')
}
