import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { quoted } from '../shell/quoted.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { namesIn, readTox, type ToxConfig } from './tox/read-tox.ts'

const valued = wordSet(
  '-e -c --conf --root --workdir --work-dir -m -f -p --parallel -x --override --result-json --installpkg',
)
const idle = ['-l', '--listenvs', '-a', '--listenvs-all', '--showconfig', '--notest', '-n', '--version', '--devenv']

/** tox: what each environment installs and runs. */
export const tox: Follower = {
  id: 'tox',
  follows:
    'tox environments: dependencies, the package and commands, from tox.ini, tox.toml, pyproject.toml or setup.cfg',
  follow({ words, at }, scope, terrain, interpret) {
    const rest =
      words[0] === 'tox'
        ? words.slice(1)
        : words[0] === 'python' && words[1] === '-m' && words[2] === 'tox'
          ? words.slice(3)
          : undefined
    if (rest === undefined) return undefined
    const dashes = rest.indexOf('--')
    const { plain, values, has } = optionsOf(rest.slice(0, dashes === -1 ? undefined : dashes), valued)
    if (has(...idle) || !['r', 'run', 'p', 'run-parallel', 'le', 'legacy', undefined].includes(plain[0])) return []
    const file = values('-c', '--conf')[0]
    const path = file === undefined ? scope.cwd : resolvePath(file, scope)
    const folder = terrain.files.hasFolder(path) ? path : folderOf(path)
    const config = readTox(folder, terrain.files)
    if (config === undefined) return missing('A tox configuration', at, terrain)
    const asked = values('-e').flatMap((list) => namesIn(list))
    const listed = [...(scope.env['TOXENV'] === undefined ? [] : namesIn(scope.env['TOXENV'])), ...config.environments]
    const names = asked.length > 0 && !asked.includes('ALL') ? asked : listed.length > 0 ? listed : ['py']
    const args = dashes === -1 ? [] : rest.slice(dashes + 1)
    return names.flatMap((name) => {
      const own = hop(scope, at, `tox -e ${name}`, `tox:${config.path}:${name}`)
      return own === undefined ? [] : runEnvironment(name, config, args, { ...own, cwd: folder }, terrain, interpret)
    })
  },
}

function runEnvironment(
  name: string,
  config: ToxConfig,
  args: readonly string[],
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const environment = config.environment(name)
  if (environment === undefined || !terrain.spend()) return []
  const root = scope.cwd === '' ? '/github/workspace' : `/github/workspace/${scope.cwd}`
  const filled = (text: string) => substituted(text, name, root, args)
  const { dependenciesAt: at } = environment
  const own: Scope = {
    ...scope,
    cwd: environment.folder === undefined ? scope.cwd : resolvePath(filled(environment.folder), scope),
    env: { ...scope.env, ...environment.env },
    tolerant: scope.tolerant || environment.tolerant,
    errexit: false,
    pipefail: false,
    args: [],
  }
  const dependencies = environment.dependencies.flatMap((line) =>
    filled(line)
      .replace(/^(-[rce])(?=\S)/, '$1 ')
      .split(/\s+/),
  )
  const install = (words: readonly string[]) =>
    interpret.command({ words: ['pip', 'install', ...words], at }, { ...own, cwd: scope.cwd })
  return [
    ...(dependencies.length > 0 ? install(dependencies) : []),
    ...(environment.installs ? install(['.']) : []),
    ...environment.commands.flatMap((command) => {
      const tolerant = own.tolerant || command.text.startsWith('-')
      const text = filled(command.text.replace(/^[-!@]+\s*/, ''))
      return interpret.shell(text, command.at, { ...own, tolerant })
    }),
  ]
}

/** `{posargs:tests}`, `{toxinidir}`, `{env:NAME:default}` and their kin. */
function substituted(text: string, name: string, root: string, args: readonly string[]): string {
  return text
    .replace(/\{(?:toxinidir|tox_root)\}/g, root)
    .replace(/\{posargs(?::([^{}]*))?\}/g, (_, fallback: string | undefined) =>
      args.length > 0 ? quoted(args) : (fallback ?? ''),
    )
    .replace(/\{(?:envname|env_name)\}/g, name)
    .replace(
      /\{env:(\w+)(?::([^{}]*))?\}/g,
      (_, variable: string, fallback: string | undefined) =>
        `\${${variable}${fallback === undefined ? '' : `:-${fallback}`}}`,
    )
    .replace(/\{(?:envpython|env_python)\}/g, 'python')
    .replace(/\{(?:envtmpdir|envdir|envbindir|toxworkdir|distdir|env_dir|env_tmp_dir|work_dir)\}/g, '/tox')
}
