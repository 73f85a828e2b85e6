import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { taskFunctions, type RunCall, type TaskFunction } from '../read/python-calls.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '-f --noxfile -s -e --session --sessions -k --keywords -t --tags -p --python --pythons --default-venv-backend -db --envdir',
)

/** nox: what the sessions of a noxfile install and run. */
export const nox: Follower = {
  id: 'nox',
  follows: 'nox sessions: session.run and session.install of noxfile.py',
  follow({ words, at }, scope, terrain, interpret) {
    const rest =
      words[0] === 'nox'
        ? words.slice(1)
        : words[0] === 'python' && words[1] === '-m' && words[2] === 'nox'
          ? words.slice(3)
          : undefined
    if (rest === undefined) return undefined
    const dashes = rest.indexOf('--')
    const { plain, values, has } = optionsOf(rest.slice(0, dashes === -1 ? undefined : dashes), valued)
    if (has('-l', '--list', '--list-sessions', '--install-only', '--version')) return []
    const path = resolvePath(values('-f', '--noxfile')[0] ?? 'noxfile.py', scope)
    const text = terrain.files.text(path)
    if (text?.state !== 'seen') return missing(path, at, terrain)
    const sessions = taskFunctions(text.value).filter(({ decorators }) =>
      decorators.some(({ name }) => name === 'nox.session' || name === 'session'),
    )
    // `nox -s lint tests` names the rest of the sessions without a flag.
    const asked = [...values('-s', '-e', '--session', '--sessions'), ...plain].map((name) =>
      name.replace(/-[\d.]+$/, ''),
    )
    const chosen = asked.length > 0 ? asked : sessions.filter(byDefault).map(nameOf)
    return chosen.flatMap((name) => {
      const session = sessions.find((one) => nameOf(one) === name || one.name === name.replaceAll('-', '_'))
      if (session === undefined) return name.includes('$') ? [] : missing(`The nox session ${name}`, at, terrain)
      const own = hop(scope, at, `nox -s ${name}`, `nox:${path}:${name}`)
      const args = dashes === -1 ? [] : rest.slice(dashes + 1)
      return own === undefined
        ? []
        : runSession(session, path, args, { ...own, cwd: folderOf(path) }, terrain, interpret)
    })
  },
}

function nameOf(session: TaskFunction): string {
  const given = decoratorText(session, 'name')
  return given ?? session.name
}

/** Sessions may say that they only run when asked for. */
function byDefault({ decorators }: TaskFunction): boolean {
  return !decorators.some(({ arguments: args }) =>
    args.some(({ name, value }) => name === 'default' && value.kind === 'constant' && value.value === false),
  )
}

function decoratorText({ decorators }: TaskFunction, wanted: string): string | undefined {
  for (const { arguments: args } of decorators) {
    for (const { name, value } of args) if (name === wanted && value.kind === 'text') return value.text
  }
  return undefined
}

function runSession(
  session: TaskFunction,
  path: string,
  args: readonly string[],
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  let { cwd } = scope
  return session.runs.flatMap((run) => {
    if (run.receiver === 'session' && (run.method === 'chdir' || run.method === 'cd')) {
      cwd = resolvePath(run.args[0] ?? '', { ...scope, cwd })
      return []
    }
    const words = wordsOf(run, args)
    if (words === undefined || !terrain.spend()) return []
    const codes = run.keywords['success_codes'] !== undefined
    const own = { ...scope, cwd, tolerant: scope.tolerant || codes, conditional: scope.conditional || run.conditional }
    return interpret.command({ words, at: { path, line: run.line } }, own)
  })
}

function wordsOf(run: RunCall, args: readonly string[]): readonly string[] | undefined {
  const given = run.receiver === 'session'
  if (!given) return undefined
  if (['run', 'run_always', 'run_install'].includes(run.method)) return [...run.args, ...args]
  return run.method === 'install' ? ['pip', 'install', ...run.args] : undefined
}
