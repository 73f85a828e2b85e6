import type { Files } from '../../../model/facts.ts'
import { listOf, tableAt, tableOf, textOf, textsOf } from '../../dependencies/plain-table.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { runTask, type Step, type Task } from '../command/run-task.ts'
import { placeOfText } from '../read/place-of-text.ts'
import { readToml } from '../read/read-toml.ts'
import type { Follower, Scope } from '../scope.ts'
import { resolvePath, upwards } from '../shell/resolve-path.ts'

/** Where a project manager keeps its scripts. */
interface Place {
  readonly file: string
  readonly keys: readonly string[]
}

interface Call {
  readonly manager: string
  readonly name: string
  readonly args: readonly string[]
  readonly places: readonly Place[]
  readonly folder: string
}

const valued = wordSet('-p --project -e --env --environment --manifest-path --pyproject -S --site-packages')

/** Scripts that pdm, hatch, rye, pipenv and pixi keep in the project's files. */
export const projectScripts: Follower = {
  id: 'project-scripts',
  follows: 'scripts of the project manager: pdm, hatch, rye and pipenv run, pixi tasks',
  follow({ words, at }, scope, terrain, interpret) {
    const call = callOf(words, scope)
    if (call === undefined) return undefined
    const { manager, name, args } = call
    const find = (task: string) => scriptOf(task, call, terrain.files)
    // What is no script is a program: the wrapper comes off and it is looked at again.
    if (find(name) === undefined) return undefined
    const runner = { key: `${manager}:${call.folder}`, label: (task: string) => `${manager} run ${task}`, find }
    return runTask({ name, args: args.filter((word) => word !== '--'), at }, runner, scope, terrain, interpret)
  },
}

function callOf(words: readonly string[], scope: Scope): Call | undefined {
  const [manager = '', ...rest] = words
  if (!['pdm', 'hatch', 'rye', 'pipenv', 'pixi'].includes(manager)) return undefined
  const sub = rest.findIndex((word, index) => !word.startsWith('-') && !valued.has(rest[index - 1] ?? ''))
  const run = rest[sub] === 'run'
  // `pdm test` is short for `pdm run test`, and `hatch env run` is an older `hatch run`.
  const short = manager === 'pdm' && sub !== -1
  const after = run ? sub + 1 : short ? sub : -1
  const start =
    after === -1
      ? -1
      : rest.findIndex((word, index) => index >= after && !word.startsWith('-') && !valued.has(rest[index - 1] ?? ''))
  const full = rest[start]
  if (full === undefined) return undefined
  const options = optionsOf(rest.slice(0, start), valued)
  const colon = manager === 'hatch' ? full.indexOf(':') : -1
  const given = options.values('-e', '--env', '--environment')[0]
  const environment = colon > 0 ? full.slice(0, colon) : (given ?? 'default')
  return {
    manager,
    name: full.slice(colon + 1),
    args: rest.slice(start + 1),
    places: placesOf(manager, environment),
    folder: resolvePath(options.values('-p', '--project')[0] ?? '', scope),
  }
}

function placesOf(manager: string, environment: string): readonly Place[] {
  switch (manager) {
    case 'pdm':
    case 'rye':
      return [{ file: 'pyproject.toml', keys: ['tool', manager, 'scripts'] }]
    case 'pipenv':
      return [{ file: 'Pipfile', keys: ['scripts'] }]
    case 'hatch':
      return [environment, environment.split('.', 1)[0] ?? '', 'default'].flatMap((name) => [
        { file: 'pyproject.toml', keys: ['tool', 'hatch', 'envs', name, 'scripts'] },
        { file: 'hatch.toml', keys: ['envs', name, 'scripts'] },
      ])
    default:
      return [[], ['feature', environment]].flatMap((inner) => [
        { file: 'pixi.toml', keys: [...inner, 'tasks'] },
        { file: 'pyproject.toml', keys: ['tool', 'pixi', ...inner, 'tasks'] },
      ])
  }
}

function scriptOf(name: string, { manager, places, folder }: Call, files: Files): Task | undefined {
  for (const above of upwards(folder)) {
    for (const { file, keys } of places) {
      const path = above === '' ? file : `${above}/${file}`
      const table = tableAt(readToml(path, files), ...keys)
      if (table !== undefined && Object.hasOwn(table, name))
        return taskOf(name, table, { manager, path, keys, folder: above, files })
    }
  }
  return undefined
}

interface Home {
  readonly manager: string
  readonly path: string
  readonly keys: readonly string[]
  readonly folder: string
  readonly files: Files
}

function taskOf(name: string, scripts: Readonly<Record<string, unknown>>, home: Home): Task {
  const value = scripts[name]
  const table = tableOf(value)
  const own = stepsOf(name, value, scripts, home)
  const hooks = home.manager === 'pdm' ? [`pre_${name}`, `post_${name}`] : []
  const [before, after] = hooks.map((hook) => (Object.hasOwn(scripts, hook) ? [hook] : []))
  const needs = listOf(table?.['depends-on'] ?? table?.['depends_on']).map(
    (need) => textOf(need) ?? textOf(tableOf(need)?.['task']) ?? '',
  )
  return {
    needs: [...(before ?? []), ...needs.filter((need) => need !== '')],
    steps: own,
    after: after ?? [],
    folder: resolvePath(textOf(table?.['cwd'] ?? table?.['working_dir']) ?? '.', { cwd: home.folder }),
    env: textEntries(table?.['env']),
  }
}

function stepsOf(
  name: string,
  value: unknown,
  scripts: Readonly<Record<string, unknown>>,
  home: Home,
): readonly Step[] {
  const { manager } = home
  const section = home.keys.join('.')
  const headers = [
    [`[${section}]`, `[${section}.`],
    [`${section}.${name}]`, `\n${name} =`, `\n${name}=`, `\n"${name}"`],
  ]
  const place = (text: string) => placeOfText(home.path, headers, text, home.files)
  const line = (text: string): Step => shellStep(text, scripts, manager, place(text))
  const text = textOf(value)
  if (text !== undefined) return [line(text)]
  if (Array.isArray(value)) {
    // hatch lists commands, the others list the words of one command.
    return manager === 'hatch'
      ? textsOf(value).map(line)
      : [{ type: 'words', words: textsOf(value), at: place(textsOf(value)[0] ?? '') }]
  }
  const table = tableOf(value) ?? {}
  const command = table['cmd'] ?? table['shell']
  if (command !== undefined) return stepsOf(name, command, scripts, home)
  const called = textOf(table['call'])
  if (called !== undefined) return [{ type: 'call', target: called, at: place(called) }]
  return textsOf(table['composite'] ?? table['chain']).map(line)
}

/** A command may begin with the name of another script. */
function shellStep(text: string, scripts: Readonly<Record<string, unknown>>, manager: string, at: Step['at']): Step {
  const tolerant = manager === 'hatch' && text.startsWith('- ')
  const plain = (tolerant ? text.slice(2) : text).replace(
    /\{args(?::([^{}]*))?\}/g,
    (_, fallback: string | undefined) => fallback ?? '"$@"',
  )
  const [first = '', ...rest] = plain.split(/\s+/)
  if (Object.hasOwn(scripts, first) && manager !== 'pixi') return { type: 'task', name: first, args: rest, at }
  return {
    type: 'shell',
    text: plain,
    at,
    tolerant,
    closed: plain.includes('"$@"') || text.includes('{args') || manager === 'hatch',
  }
}

function textEntries(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(tableOf(value) ?? {})
  return Object.fromEntries(entries.flatMap(([key, one]) => (typeof one === 'string' ? [[key, one] as const] : [])))
}
