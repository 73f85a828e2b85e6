import type { Activity } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Effects } from '../../python/program.ts'
import type { Interpret, Scope, Terrain, Work } from '../scope.ts'
import { inScope } from './activity-of.ts'
import { hop } from './hop.ts'
import { ownDefaults } from './own-defaults.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { pytestFiles } from './pytest-files.ts'
import { withoutTrials } from './without-trials.ts'

/** What starts: a file of the repository with its arguments, or one function of it. */
export interface PythonEntry {
  readonly path: string
  readonly function?: string | undefined
  readonly args: readonly string[]
}

/** What running a Python file does in this scope, with the commands it starts in turn. Nothing where the chain has been there before. */
export function pythonWork(
  entry: PythonEntry,
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const key = `python:${entry.path}:${entry.function ?? ''}`
  const label = `python ${entry.path}`
  const inside = hop(scope, at, label, key)
  if (inside === undefined || !terrain.spend()) return []
  const { path, args } = entry
  const env = { ...defaults(at, scope, terrain), ...seenFromRoot(scope) }
  const effects = terrain.python.run(
    entry.function === undefined ? { path, args, env } : { path, args, env, function: entry.function },
  )
  const works = effectsWork(effects, inside, terrain, interpret)
  return withoutTrials(works, inside).map((work) => shortened(work, path, label, inside.via.length - 1))
}

/** A workflow of GitHub hands on what it names and nothing else: elsewhere settings of the service may set any variable. */
function defaults(at: Location, { via }: Scope, { files }: Terrain): Readonly<Record<string, string>> {
  return (via[0] ?? at.path).startsWith('.github/workflows/') ? ownDefaults(files) : {}
}

/** The variables of the process; those that hold a folder of the checkout hold it as seen from its root. */
function seenFromRoot(scope: Scope): Readonly<Record<string, string>> {
  const values = Object.entries(scope.env).map(([name, value]) => {
    const path = value.startsWith('/') ? resolvePath(value, scope) : value
    return [name, path.startsWith('/') ? value : path === '' ? '.' : path] as const
  })
  return Object.fromEntries(values)
}

/** What calling `package.module:function` of a project does, seen from the folder of its manifest; undefined where the repository has no such module. */
export function calledWork(
  call: { readonly target: string; readonly folder: string; readonly args: readonly string[] },
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] | undefined {
  const [module = '', name = ''] = call.target.split(':')
  const folders = [call.folder, call.folder === '' ? 'src' : `${call.folder}/src`]
  const path = folders.map((folder) => terrain.python.moduleFile(module, folder)).find((file) => file !== undefined)
  if (path === undefined) return undefined
  const called = /^[\w.]+/.exec(name)?.[0].split('.').at(-1)
  return pythonWork({ path, function: called, args: call.args }, at, scope, terrain, interpret)
}

/** What Python text inside a script does: `python -c`, a heredoc. */
export function pythonTextWork(
  text: string,
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  if (!terrain.spend()) return []
  // A workflow expression is no Python, a name in its place is: that of the output it reads, where it reads one.
  const source = text.replace(/\$\{\{[^}\n]{0,500}\}\}/g, (written) => {
    const output = /\boutputs\.([\w-]{1,60})\s*\}\}$/.exec(written)?.[1]
    return output === undefined ? 'expression' : `expression_${output.replaceAll('-', '_')}`
  })
  return effectsWork(terrain.python.runText(source, at, scope.cwd), scope, terrain, interpret)
}

function effectsWork(effects: Effects, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  const activities = effects.activities.flatMap((activity) => withTests(activity, scope, terrain))
  const works: Work[] = activities.map((activity) => ({
    type: 'activity',
    activity: inScope(activity, scope, terrain),
  }))
  const submits = activities.some(
    ({ kind, subject }) => (kind === 'dispatch' || kind === 'deploy') && subject === 'pipeline',
  )
  for (const { command, at, via, tolerant, submitted } of effects.spawned) {
    if (submitted === true && !submits) continue
    const own: Scope = {
      ...scope,
      via: [...scope.via, ...via],
      tolerant: scope.tolerant || tolerant,
      errexit: false,
      pipefail: false,
      args: undefined,
      depth: scope.depth + 1,
    }
    works.push(
      ...(typeof command === 'string'
        ? interpret.shell(command, at, own)
        : interpret.command({ words: command, at }, own)),
    )
  }
  return works
}

/** `pytest.main()` is a test run like any other: it needs tests. */
function withTests(activity: Activity, scope: Scope, terrain: Terrain): readonly Activity[] {
  if (activity.kind !== 'test' || activity.detail['tests'] !== undefined) return [activity]
  const files = (pytestFiles([], scope, terrain) ?? []).filter(({ cases }) => cases > 0)
  if (files.length === 0) return []
  const cases = files.reduce((sum, file) => sum + file.cases, 0)
  return [
    {
      ...activity,
      detail: { ...activity.detail, tests: String(cases), files: files.map(({ path }) => path).join('\n') },
    },
  ]
}

/** The hop to the file is left out where the activity's own place says it already. */
function shortened(work: Work, path: string, label: string, at: number): Work {
  if (work.type !== 'activity' || work.activity.at.path !== path || work.activity.via[at] !== label) return work
  return { ...work, activity: { ...work.activity, via: work.activity.via.toSpliced(at, 1) } }
}
