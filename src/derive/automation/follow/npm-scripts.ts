import { tableAt, textOf } from '../../dependencies/plain-table.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { lineOf } from '../read/line-of.ts'
import { readJson } from '../read/read-json.ts'
import type { Command, Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { quoted } from '../shell/quoted.ts'
import { folderOf, resolvePath, upwards } from '../shell/resolve-path.ts'

const valued = wordSet('--prefix -C --cwd --dir -w --workspace --filter -F --loglevel --registry')
const managers = new Set(['npm', 'yarn', 'pnpm', 'bun'])
/** Words after `npm` that are a script's name by themselves. */
const short = new Set(['test', 't', 'tst', 'start', 'stop', 'restart'])
/** Sub-commands of yarn, pnpm and bun, which otherwise take any script's name. */
const own = wordSet(
  `add install i ci remove rm up upgrade update link unlink publish pack init create dlx exec x cache config info why audit
  outdated list ls login logout version versions set plugin import dedupe patch store env fetch prune rebuild root bin help
  workspaces setup deploy approve-builds build-from pm upgrade`,
)

/** Scripts of package.json, with their pre and post scripts, in the package or workspace they belong to. */
export const npmScripts: Follower = {
  id: 'npm-scripts',
  follows: 'package.json scripts: npm, yarn, pnpm and bun run, with pre and post scripts and workspaces',
  follow(command, scope, terrain, interpret) {
    const [manager = '', ...rest] = command.words
    if (!managers.has(manager)) return manyScripts(command, scope, terrain, interpret)
    const dashes = rest.indexOf('--')
    const options = optionsOf(dashes === -1 ? rest : rest.slice(0, dashes), valued)
    const called = calledScript(manager, options.plain)
    if (called === undefined) return undefined
    const args = [...called.args, ...(dashes === -1 ? [] : rest.slice(dashes + 1))]
    const folder = resolvePath(options.values('--prefix', '-C', '--cwd', '--dir')[0] ?? '', scope)
    const workspaces = [...called.workspaces, ...options.values('-w', '--workspace', '--filter', '-F')]
    const everywhere = options.has('--workspaces', '-ws', '-r', '--recursive')
    const packages =
      workspaces.length > 0 || everywhere
        ? packagesOf(folder, everywhere ? undefined : workspaces, terrain)
        : [nearest(folder, terrain)]
    const label = `${manager} run ${called.script}`
    const found = packages
      .filter((path) => path !== undefined)
      .filter((path) => scriptOf(path, called.script, terrain) !== undefined)
    if (found.length > 0) {
      return found.flatMap((path) =>
        runScript({ path, script: called.script, args, label }, command, scope, terrain, interpret),
      )
    }
    // `bun test` is bun's own runner; `yarn jest` runs an installed program.
    if (!called.sure)
      return called.script === 'test'
        ? undefined
        : interpret.command({ ...command, words: [called.script, ...args] }, { ...scope, cwd: folder })
    return missing(`The script ${called.script} of package.json`, command.at, terrain)
  },
}

interface Called {
  readonly script: string
  readonly args: readonly string[]
  readonly workspaces: readonly string[]
  /** It can be nothing but a script. */
  readonly sure: boolean
}

function calledScript(manager: string, plain: readonly string[]): Called | undefined {
  const [first = '', second, ...rest] = plain
  if (manager === 'yarn' && first === 'workspace' && second !== undefined) {
    const inner = calledScript('yarn', rest)
    return inner === undefined ? undefined : { ...inner, workspaces: [second], sure: true }
  }
  if (first === 'run' || first === 'run-script' || first === 'rum') {
    return second === undefined
      ? undefined
      : { script: second, args: rest, workspaces: [], sure: manager !== 'bun' && manager !== 'yarn' }
  }
  const args = second === undefined ? [] : [second, ...rest]
  if (manager === 'npm') {
    if (!short.has(first)) return undefined
    return { script: first === 't' || first === 'tst' ? 'test' : first, args, workspaces: [], sure: true }
  }
  if (first === '' || own.has(first) || first.includes('$')) return undefined
  return { script: first, args, workspaces: [], sure: false }
}

function nearest(folder: string, terrain: Terrain): string | undefined {
  return upwards(folder)
    .map((above) => packageIn(above))
    .find((path) => terrain.files.has(path))
}

function packageIn(folder: string): string {
  return folder === '' ? 'package.json' : `${folder}/package.json`
}

/** Packages of the repository by name or folder; all of them where no names are given. */
function packagesOf(folder: string, wanted: readonly string[] | undefined, terrain: Terrain): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`
  return terrain.files
    .glob(`${prefix}**/package.json`)
    .filter((path) => !path.includes('node_modules/') && path !== packageIn(folder))
    .filter((path) => {
      if (wanted === undefined) return true
      const name = textOf(tableAt(readJson(path, terrain.files))?.['name'])
      return wanted.some(
        (one) => one === name || resolvePath(one.replace(/^\{|\}$|\.{3}$/g, ''), { cwd: folder }) === folderOf(path),
      )
    })
    .slice(0, 50)
}

function scriptOf(path: string, script: string, terrain: Terrain): string | undefined {
  const scripts = tableAt(readJson(path, terrain.files), 'scripts')
  return scripts !== undefined && Object.hasOwn(scripts, script) ? textOf(scripts[script]) : undefined
}

interface Run {
  readonly path: string
  readonly script: string
  readonly args: readonly string[]
  readonly label: string
}

function runScript(
  { path, script, args, label }: Run,
  { at }: Command,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const inside = hop(scope, at, label, `npm:${path}:${script}`)
  if (inside === undefined) return []
  return [`pre${script}`, script, `post${script}`].flatMap((name) => {
    const text = scriptOf(path, name, terrain)
    if (text === undefined) return []
    const whole = name === script && args.length > 0 ? `${text} ${quoted(args)}` : text
    const place = lineOf(path, ['"scripts"', `"${name}"`], terrain.files)
    return interpret.shell(whole, place, { ...inside, cwd: folderOf(path), errexit: false, pipefail: false, args: [] })
  })
}

/** `npm-run-all lint test`, `run-s build test`, `concurrently "npm:test"`, `turbo run build`. */
function manyScripts(
  command: Command,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] | undefined {
  const [name = '', ...rest] = command.words
  const run = (script: string) => interpret.command({ ...command, words: ['npm', 'run', script] }, scope)
  if (['npm-run-all', 'run-s', 'run-p'].includes(name))
    return rest.filter((word) => /^[\w:-]+$/.test(word) && !word.startsWith('-')).flatMap(run)
  if (name === 'concurrently') {
    return rest
      .filter((word) => !word.startsWith('-'))
      .flatMap((word) => {
        const script = /^(?:npm|yarn|pnpm|bun):([\w:-]+)$/.exec(word)?.[1]
        return script === undefined
          ? interpret.shell(word, command.at, { ...scope, errexit: false, depth: scope.depth + 1 })
          : run(script)
      })
  }
  if (name !== 'turbo' && name !== 'lerna') return undefined
  const { plain } = optionsOf(rest, wordSet('--filter --scope'))
  const scripts = plain[0] === 'run' ? plain.slice(1) : name === 'turbo' ? plain : []
  const packages = packagesOf(scope.cwd, undefined, terrain)
  return scripts.flatMap((script) =>
    packages.flatMap((path) =>
      runScript({ path, script, args: [], label: `${name} run ${script}` }, command, scope, terrain, interpret),
    ),
  )
}
