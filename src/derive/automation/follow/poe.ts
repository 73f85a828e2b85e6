import type { Files } from '../../../model/facts.ts'
import { listOf, tableAt, tableOf, textOf, textsOf } from '../../dependencies/plain-table.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { runTask, type Step, type Task } from '../command/run-task.ts'
import { placeOfText } from '../read/place-of-text.ts'
import { readToml } from '../read/read-toml.ts'
import type { Follower } from '../scope.ts'
import { resolvePath, upwards } from '../shell/resolve-path.ts'

const valued = wordSet('-C --directory --root -e --executor')

/** poe: the tasks of `[tool.poe.tasks]`. */
export const poe: Follower = {
  id: 'poe',
  follows: 'poe tasks of pyproject.toml or poe_tasks.toml: cmd, shell, script, sequence, ref and deps',
  follow({ words, at }, scope, terrain, interpret) {
    const rest =
      words[0] === 'poe' ? words.slice(1) : words[0] === 'poetry' && words[1] === 'poe' ? words.slice(2) : undefined
    if (rest === undefined) return undefined
    const start = rest.findIndex((word, index) => !word.startsWith('-') && !valued.has(rest[index - 1] ?? ''))
    const options = optionsOf(rest.slice(0, start === -1 ? undefined : start), valued)
    const name = rest[start]
    if (name === undefined || options.has('-d', '--dry-run', '--version')) return []
    const folder = resolvePath(options.values('-C', '--directory', '--root')[0] ?? '', scope)
    const found = upwards(folder).flatMap((above) => configsIn(above, terrain.files))[0]
    const runner = {
      key: `poe:${found?.path ?? ''}`,
      label: (task: string) => `poe ${task}`,
      find: (task: string) => (found === undefined ? undefined : taskOf(task, found, terrain.files)),
    }
    return runTask(
      { name, args: rest.slice(start + 1).filter((word) => word !== '--'), at },
      runner,
      scope,
      terrain,
      interpret,
    )
  },
}

interface Config {
  readonly path: string
  readonly folder: string
  readonly tasks: Readonly<Record<string, unknown>>
  readonly env: Readonly<Record<string, string>>
}

function configsIn(folder: string, files: Files): readonly Config[] {
  const prefix = folder === '' ? '' : `${folder}/`
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['pyproject.toml', ['tool', 'poe']],
    ['poe_tasks.toml', ['tool', 'poe']],
    ['poe_tasks.toml', []],
  ]
  return forms.flatMap(([file, keys]) => {
    const table = tableAt(readToml(`${prefix}${file}`, files), ...keys)
    const tasks = tableOf(table?.['tasks'])
    return tasks === undefined ? [] : [{ path: `${prefix}${file}`, folder, tasks, env: textEntries(table?.['env']) }]
  })
}

function taskOf(name: string, config: Config, files: Files): Task | undefined {
  if (!Object.hasOwn(config.tasks, name)) return undefined
  const value = config.tasks[name]
  const table = tableOf(value)
  const headers = [
    ['[tool.poe', '[tasks'],
    [`tasks.${name}]`, `tasks."${name}"]`, `tasks.${name} `, `\n${name} =`, `\n${name}=`, `\n"${name}"`, `\n${name}.`],
  ]
  const folder = resolvePath(textOf(table?.['cwd']) ?? '.', { cwd: config.folder })
  return {
    needs: textsOf(table?.['deps']).map((need) => need.split(' ', 1)[0] ?? need),
    steps: stepsOf(value, config, headers, files, 0),
    folder,
    env: { ...config.env, ...textEntries(table?.['env']) },
  }
}

/** A string is a command; in a sequence it is the name of a task. */
function stepsOf(
  value: unknown,
  config: Config,
  headers: readonly (readonly string[])[],
  files: Files,
  depth: number,
): readonly Step[] {
  if (depth > 5) return []
  const text = textOf(value)
  const place = (of: string) => placeOfText(config.path, headers, of, files)
  if (text !== undefined) return [{ type: 'shell', text, at: place(text), errexit: true }]
  if (Array.isArray(value)) return value.flatMap((item: unknown) => stepInSequence(item))
  const table = tableOf(value)
  if (table === undefined) return []
  const tolerant = table['ignore_fail'] === true || table['ignore_fail'] === 'return_zero'
  for (const key of ['cmd', 'shell']) {
    const command = textOf(table[key])
    if (command !== undefined) return [{ type: 'shell', text: command, at: place(command), tolerant }]
  }
  const script = textOf(table['script'])
  if (script !== undefined)
    return [{ type: 'call', target: script.includes(':') ? script : `${script}:main`, at: place(script) }]
  const ref = textOf(table['ref'])
  if (ref !== undefined) return [reference(ref)]
  const expression = textOf(table['expr'])
  if (expression !== undefined) return [{ type: 'python', text: expression, at: place(expression) }]
  return listOf(table['sequence'] ?? table['parallel']).flatMap((item) => lenient(stepInSequence(item), tolerant))

  function stepInSequence(item: unknown): readonly Step[] {
    const name = textOf(item)
    return name === undefined ? stepsOf(item, config, headers, files, depth + 1) : [reference(name)]
  }
  function reference(line: string): Step {
    const [name = '', ...args] = line.split(/\s+/)
    return { type: 'task', name, args, at: place(line) }
  }
}

function lenient(steps: readonly Step[], tolerant: boolean): readonly Step[] {
  return tolerant ? steps.map((step) => (step.type === 'shell' ? { ...step, tolerant } : step)) : steps
}

function textEntries(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(tableOf(value) ?? {})
  return Object.fromEntries(entries.flatMap(([name, one]) => (typeof one === 'string' ? [[name, one] as const] : [])))
}
