import type { Files } from '../../../model/facts.ts'
import { listOf, tableAt, tableOf, textOf, textsOf, valueAt } from '../../dependencies/plain-table.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { runTask, type Step, type Task } from '../command/run-task.ts'
import { placeOfText } from '../read/place-of-text.ts'
import { readToml } from '../read/read-toml.ts'
import { remembered } from '../read/remembered.ts'
import type { Follower } from '../scope.ts'
import { resolvePath, upwards } from '../shell/resolve-path.ts'

const configs = [
  'mise.toml',
  '.mise.toml',
  'mise/config.toml',
  '.mise/config.toml',
  '.config/mise.toml',
  '.config/mise/config.toml',
  '.rtx.toml',
]
const taskFolders = ['mise-tasks', '.mise-tasks', 'mise/tasks', '.mise/tasks', '.config/mise/tasks']
const own = wordSet(
  `install i use u exec x env activate trust doctor ls list upgrade up prune plugins plugin settings config current which
  where self-update version cache reshim set unset watch generate sync registry search latest outdated uninstall shell link alias`,
)
const valued = wordSet('-C --cd -j --jobs -E --env -t --tool --output -p --profile')

/** mise: tasks of its configuration and its task folders, with what they depend on. */
export const miseTasks: Follower = {
  id: 'mise-tasks',
  follows: 'mise run: tasks of mise.toml and of mise task folders, with their dependencies',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'mise' && words[0] !== 'rtx') return undefined
    const dashes = words.indexOf('--')
    const { plain, values, has } = optionsOf(words.slice(1, dashes === -1 ? undefined : dashes), valued)
    const behind = dashes === -1 ? [] : words.slice(dashes + 1)
    const rest = plain[0] === 'tasks' || plain[0] === 'task' ? plain.slice(1) : plain
    const named =
      rest[0] === 'run' || rest[0] === 'r' ? rest.slice(1) : own.has(rest[0] ?? '') || rest !== plain ? [] : rest
    if (named.length === 0 || has('-n', '--dry-run')) return undefined
    const folder = resolvePath(values('-C', '--cd')[0] ?? '', scope)
    const root = upwards(folder).find((above) => hasTasks(above, terrain.files))
    const runner = {
      key: `mise:${root ?? ''}`,
      label: (name: string) => `mise run ${name}`,
      find: (name: string, args: readonly string[]) =>
        root === undefined ? undefined : taskOf(name, root, args, terrain.files),
    }
    // `mise run a x ::: b` runs two tasks.
    return split(named).flatMap(([name = '', ...args], index, all) =>
      runTask(
        { name, args: index === all.length - 1 ? [...args, ...behind] : args, at },
        runner,
        scope,
        terrain,
        interpret,
      ),
    )
  },
}

function split(words: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const word of words) {
    if (word === ':::') groups.push([])
    else groups.at(-1)?.push(word)
  }
  return groups.filter((group) => group.length > 0)
}

function within(root: string, path: string): string {
  return root === '' ? path : `${root}/${path}`
}

function hasTasks(root: string, files: Files): boolean {
  return (
    configs.some((path) => files.has(within(root, path))) ||
    taskFolders.some((path) => files.hasFolder(within(root, path)))
  )
}

const tasksIn = remembered(
  (root: string, files: Files): ReadonlyMap<string, { readonly path: string; readonly value: unknown }> => {
    const found = new Map<string, { readonly path: string; readonly value: unknown }>()
    for (const config of configs) {
      const path = within(root, config)
      for (const [name, value] of Object.entries(tableAt(readToml(path, files), 'tasks') ?? {})) {
        if (!found.has(name)) found.set(name, { path, value })
        for (const alias of namesIn(tableOf(value)?.['alias'])) if (!found.has(alias)) found.set(alias, { path, value })
      }
    }
    return found
  },
)

function taskOf(name: string, root: string, args: readonly string[], files: Files): Task | undefined {
  const found = tasksIn(root, files).get(name)
  if (found === undefined) return fileTask(name, root, args, files)
  const { path, value } = found
  const table = tableOf(value)
  const run = table === undefined ? value : table['run']
  const texts = typeof run === 'string' ? [run] : listOf(run)
  const headers = [`[tasks.${name}]`, `[tasks."${name}"]`, `tasks.${name}`, `"${name}"`, `${name} =`]
  const usage = textOf(table?.['usage'])
  const steps = texts.flatMap((item): readonly Step[] => {
    const text = textOf(item)
    if (text !== undefined) {
      const closed = usage !== undefined
      return [
        { type: 'shell', text: rendered(text), at: placeOfText(path, [headers], text, files), errexit: true, closed },
      ]
    }
    const task = textOf(valueAt(item, 'task'))
    return task === undefined ? [] : [{ type: 'task', name: task, at: placeOfText(path, [headers], task, files) }]
  })
  const file = textOf(table?.['file'])
  const place = placeOfText(path, [headers], '', files)
  return {
    needs: [...namesIn(table?.['depends'])],
    after: [...namesIn(table?.['depends_post'])],
    steps: file === undefined ? steps : [...steps, { type: 'words', words: [`./${file}`, ...args], at: place }],
    folder: resolvePath(rendered(textOf(table?.['dir']) ?? '.'), { cwd: root }),
    env: { ...envOf(readToml(path, files)), ...envOf(table), ...usageEnv(usage, args) },
  }
}

/** `mise-tasks/test/unit.sh` is `test:unit`. */
function fileTask(name: string, root: string, args: readonly string[], files: Files): Task | undefined {
  const base = name.replaceAll(':', '/')
  for (const folder of taskFolders) {
    const path = within(root, `${folder}/${base}`)
    const found = [path, `${path}/_default`, ...files.glob(`${path}.*`)].find((one) => files.has(one))
    if (found === undefined) continue
    const words = [`./${root === '' ? found : found.slice(root.length + 1)}`, ...args]
    return { needs: [], steps: [{ type: 'words', words, at: { path: found, line: 1 } }], folder: root, env: {} }
  }
  return undefined
}

function namesIn(value: unknown): readonly string[] {
  const one = textOf(value)
  const all =
    one === undefined
      ? listOf(value).map((item) => textOf(item) ?? textOf(valueAt(item, 'task')) ?? textsOf(item)[0] ?? '')
      : [one]
  return all.map((name) => name.split(' ', 1)[0] ?? '').filter((name) => name !== '')
}

function envOf(table: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(tableAt(table, 'env') ?? {})
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  )
}

/** Declared arguments arrive as `$usage_name`. */
function usageEnv(usage: string | undefined, args: readonly string[]): Readonly<Record<string, string>> {
  const names = [...(usage ?? '').matchAll(/\barg\s+"[<[]?([\w-]+)/g)].map((match) => match[1] ?? '')
  const pairs = names.flatMap((name, at) =>
    args[at] === undefined ? [] : [[`usage_${name.replaceAll('-', '_')}`, args[at]] as const],
  )
  return Object.fromEntries(pairs)
}

function rendered(text: string): string {
  return text
    .replace(/\{\{\s*(?:config_root|cwd)\s*\}\}/g, '/github/workspace')
    .replace(/\{\{[^{}]{0,200}\}\}/g, '${mise_value}')
}
