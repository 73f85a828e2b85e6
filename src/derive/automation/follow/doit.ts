import { parsePython } from '../../python/syntax/parse-python.ts'
import type { Expression, FunctionDefinition, Statement } from '../../python/syntax/tree.ts'
import { moduleCommand } from '../../meaning/command-words.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { runTask, type Runner, type Step, type Task } from '../command/run-task.ts'
import { remembered } from '../read/remembered.ts'
import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'
import type { Follower } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '-f --file -d --dir -n --process --db-file --backend -v --verbosity -r --reporter -o --output-file',
)
const others = new Set([
  'list',
  'clean',
  'forget',
  'ignore',
  'info',
  'help',
  'reset-dep',
  'dumpdb',
  'tabcompletion',
  'strace',
])

/** doit: the actions of the tasks in dodo.py, after the tasks whose targets they read. */
export const doit: Follower = {
  id: 'doit',
  follows: 'doit tasks: actions of dodo.py, after task_dep, setup and the tasks that make their file_dep',
  follow({ words, at }, scope, terrain, interpret) {
    const rest = moduleCommand(words) ?? words
    if (rest[0] !== 'doit') return undefined
    const { plain, values } = optionsOf(rest.slice(1), valued)
    const asked = plain[0] === 'run' ? plain.slice(1) : plain
    if (others.has(asked[0] ?? '')) return []
    const folder = resolvePath(values('-d', '--dir')[0] ?? '', scope)
    const path = resolvePath(values('-f', '--file')[0] ?? 'dodo.py', { ...scope, cwd: folder })
    if (terrain.files.text(path)?.state !== 'seen') return missing(path, at, terrain)
    const { tasks, usual } = tasksIn(path, terrain.files)
    const runner: Runner = {
      label: (name) => `doit ${name}`,
      key: `doit:${path}`,
      find: (name) => tasks.get(name.split(':')[0] ?? name),
    }
    const names = asked.filter((word) => !word.includes('='))
    return (names.length > 0 ? names : usual).flatMap((name) =>
      runTask({ name, args: [], at }, runner, scope, terrain, interpret),
    )
  },
}

interface DodoFile {
  readonly tasks: ReadonlyMap<string, Task>
  /** What runs when nobody says which. */
  readonly usual: readonly string[]
}

const tasksIn: (path: string, files: Files) => DodoFile = remembered((path, files) => {
  const text = files.text(path)
  const { body } = parsePython(text?.state === 'seen' ? text.value : '')
  const found = body.flatMap((statement) =>
    statement.kind === 'function' && statement.name.startsWith('task_') ? describedTasks(statement, path) : [],
  )
  const makers = new Map(found.flatMap(({ name, targets }) => targets.map((target) => [target, name] as const)))
  const named = new Map<string, Task>()
  for (const { name, reads, task } of found) {
    const before = named.get(name)
    const needs = [...task.needs, ...reads.flatMap((file) => makers.get(file) ?? [])].filter((need) => need !== name)
    const steps = [...(before?.steps ?? []), ...task.steps]
    named.set(name, { ...task, needs: [...new Set([...(before?.needs ?? []), ...needs])], steps })
  }
  const config = body.find((one) => one.kind === 'assign' && isNamed(one.targets[0], 'DOIT_CONFIG'))
  const usual = config?.kind === 'assign' ? textsOf(entry(config.value, 'default_tasks')) : []
  return { tasks: named, usual: usual.length > 0 ? usual : [...named.keys()] }
})

function isNamed(expression: Expression | undefined, id: string): boolean {
  return expression?.kind === 'name' && expression.id === id
}

interface Described {
  readonly name: string
  readonly targets: readonly string[]
  readonly reads: readonly string[]
  readonly task: Task
}

/** The dictionaries that a `task_` function returns or yields. */
function describedTasks(of: FunctionDefinition, path: string): readonly Described[] {
  return dictionaries(of.body, 0).map(({ value, line }) => {
    const at = { path, line }
    const [basename] = textsOf(entry(value, 'basename'))
    const needs = ['task_dep', 'setup'].flatMap((key) =>
      textsOf(entry(value, key)).map((name) => name.split(':')[0] ?? name),
    )
    return {
      name: basename ?? of.name.slice('task_'.length),
      targets: textsOf(entry(value, 'targets')),
      reads: textsOf(entry(value, 'file_dep')),
      task: {
        needs,
        steps: itemsOf(entry(value, 'actions')).flatMap((one) => stepOf(one, at)),
        folder: folderOf(path),
        env: {},
      },
    }
  })
}

function dictionaries(
  body: readonly Statement[],
  depth: number,
): readonly { readonly value: Expression; readonly line: number }[] {
  if (depth > 10) return []
  return body.flatMap((statement) => {
    const value =
      statement.kind === 'return'
        ? statement.value
        : statement.kind === 'expression' && statement.value.kind === 'yield'
          ? statement.value.of
          : undefined
    if (value !== undefined) return [{ value, line: statement.line }]
    if (statement.kind === 'for' || statement.kind === 'with') return dictionaries(statement.body, depth + 1)
    return statement.kind === 'if' ? statement.branches.flatMap((one) => dictionaries(one.body, depth + 1)) : []
  })
}

function entry(dictionary: Expression | undefined, key: string): Expression | undefined {
  if (dictionary?.kind !== 'dict') return undefined
  return dictionary.values[dictionary.keys.findIndex((one) => one?.kind === 'text' && one.text === key)]
}

function itemsOf(expression: Expression | undefined): readonly Expression[] {
  return expression?.kind === 'sequence' ? expression.items : []
}

function textsOf(expression: Expression | undefined): readonly string[] {
  if (expression?.kind === 'text') return [expression.text]
  return itemsOf(expression).flatMap((item) => (item.kind === 'text' ? [item.text] : []))
}

/** An action is a line of shell, a list of words, or a function with or without its arguments. */
function stepOf(action: Expression, at: Location): readonly Step[] {
  if (action.kind === 'text') return [{ type: 'shell', text: action.text, at, errexit: true, closed: true }]
  if (action.kind === 'call') return action.arguments.slice(0, 1).flatMap(({ value }) => stepOf(value, at))
  const called = action.kind === 'sequence' ? action.items[0] : action
  if (called?.kind === 'name') return [{ type: 'call', target: `${moduleOf(at.path)}:${called.id}`, at }]
  const words = textsOf(action)
  return words.length === 0 ? [] : [{ type: 'words', words, at }]
}

function moduleOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '')
}
