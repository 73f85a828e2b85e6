import { inScope } from '../command/activity-of.ts'
import { moduleCommand } from '../../meaning/command-words.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { dotted, taskFunctions, type TaskFunction } from '../read/python-calls.ts'
import type { Command, Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath, upwards } from '../shell/resolve-path.ts'

const valued = wordSet('-c --collection -r --search-root -f --config -T --command-timeout')
const maxModules = 50

/** invoke: what the tasks of tasks.py do and the commands they run, after the tasks they name as pre. */
export const invoke: Follower = {
  id: 'invoke',
  follows: 'invoke tasks: c.run and calls of tasks.py or a tasks package, with pre tasks',
  follow(command, scope, terrain, interpret) {
    const { at } = command
    const words = moduleCommand(command.words) ?? command.words
    if (words[0] !== 'invoke' && words[0] !== 'inv') return undefined
    const { plain, values, has } = optionsOf(words.slice(1), valued)
    if (has('-l', '--list', '--dry', '-R', '--version')) return []
    const folder = resolvePath(values('-r', '--search-root')[0] ?? '', scope)
    const name = values('-c', '--collection')[0] ?? 'tasks'
    const found = upwards(folder)
      .map((above) => modulesOf(above, name, terrain))
      .find((modules) => modules.length > 0)
    if (found === undefined) return missing(`${name}.py`, at, terrain)
    const tasks = found.flatMap(({ path, text }) =>
      taskFunctions(text)
        .filter(({ decorators }) => decorators.some((one) => /(?:^|\.)task$/.test(one.name)))
        .map((task) => ({ task, path })),
    )
    const running: Running = { tasks, done: new Set(), command, terrain, interpret, root: found[0]?.root ?? '' }
    return plain.flatMap((word) => {
      const wanted = word.split('.').at(-1)?.replaceAll('-', '_') ?? ''
      const known = tasks.some(({ task }) => task.name === wanted)
      // A plain word may also be the value of a task's own flag.
      if (!known) return word === plain[0] ? missing(`The task ${word}`, at, terrain) : []
      return runTask(wanted, `invoke ${word}`, scope, running)
    })
  },
}

interface Running {
  readonly tasks: readonly { readonly task: TaskFunction; readonly path: string }[]
  readonly done: Set<string>
  readonly command: Command
  readonly terrain: Terrain
  readonly interpret: Interpret
  readonly root: string
}

interface Module {
  readonly path: string
  readonly text: string
  readonly root: string
}

function modulesOf(folder: string, name: string, terrain: Terrain): readonly Module[] {
  const base = folder === '' ? name : `${folder}/${name}`
  const paths = terrain.files.has(`${base}.py`)
    ? [`${base}.py`]
    : terrain.files.has(`${base}/__init__.py`)
      ? terrain.files.glob(`${base}/**/*.py`)
      : []
  return paths.slice(0, maxModules).flatMap((path) => {
    const text = terrain.files.text(path)
    return text?.state === 'seen' ? [{ path, text: text.value, root: folder }] : []
  })
}

function runTask(name: string, label: string, scope: Scope, running: Running): readonly Work[] {
  const found = running.tasks.find(({ task }) => task.name === name)
  const { command, terrain, interpret, done, root } = running
  if (found === undefined || done.has(name)) return []
  const { task, path } = found
  const own = hop(scope, command.at, label, `invoke:${path}:${name}`)
  if (own === undefined || !terrain.spend()) return []
  done.add(name)
  const here: Scope = { ...own, cwd: root, errexit: false, pipefail: false, args: [] }
  const before = neededBy(task).flatMap((need) => runTask(need, `invoke ${need}`, own, running))
  const works = task.runs.flatMap(({ method, args, keywords, line, conditional, receiver }) => {
    const [text] = args
    if (!['run', 'sudo', 'local'].includes(method) || text === undefined || receiver === 'subprocess') return []
    const inner = {
      ...here,
      tolerant: here.tolerant || keywords['warn'] === true,
      conditional: here.conditional || conditional,
    }
    return interpret.shell(text, { path, line }, inner)
  })
  // What a task does in Python itself; the commands it starts are read above.
  const called = terrain.python
    .run({ path, function: name })
    .activities.map((activity): Work => ({ type: 'activity', activity: inScope(activity, own, terrain) }))
  return [...before, ...works, ...called]
}

function neededBy({ decorators }: TaskFunction): readonly string[] {
  return decorators
    .flatMap(({ arguments: args }) =>
      args.flatMap(({ name, value }) => {
        if (name === undefined) return [dotted(value)]
        return name === 'pre' && value.kind === 'sequence' ? value.items.map(dotted) : []
      }),
    )
    .filter((need) => need !== '')
    .map((need) => need.split('.').at(-1) ?? need)
}
