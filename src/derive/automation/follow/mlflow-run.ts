import { oneOrMore, pairs, scalar, textAt, under } from '../../yaml/look-up.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { withoutAssignments } from '../command/unwrap.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '-e --entry-point -P --param-list -A --docker-args --experiment-name --experiment-id --run-name -b --backend -c --backend-config --env-manager --storage-dir --run-id -v --version',
)

/** `mlflow run`: the command of an entry point of the MLproject file. */
export const mlflowRun: Follower = {
  id: 'mlflow-run',
  follows: 'mlflow run: entry points of MLproject with their parameters',
  follow({ words, at }, scope, terrain, interpret) {
    const rest = words[0] === 'python' && words[1] === '-m' ? words.slice(2) : words
    if (rest[0] !== 'mlflow' || rest[1] !== 'run') return undefined
    const { plain, values } = optionsOf(rest.slice(2), valued)
    const [project = '.'] = plain
    // A project elsewhere is not ours to read.
    if (/^[a-z+]+:\/\//.test(project) || project.startsWith('git@') || project.includes('$')) return undefined
    const folder = resolvePath(project.split('#', 1)[0] ?? '.', scope)
    const path = [`${folder}/MLproject`, `${folder}/MLProject`]
      .map((one) => one.replace(/^\//, ''))
      .find((one) => terrain.files.has(one))
    if (path === undefined) return missing('MLproject', at, terrain)
    const [name = 'main'] = values('-e', '--entry-point')
    const root = readYamlFile(path, terrain.files)
    const entry = under(root, 'entry_points', name)
    const own = hop(scope, at, `mlflow run ${name}`, `mlflow:${path}:${name}`)
    if (own === undefined) return []
    const inside = { ...own, cwd: folder, errexit: false, pipefail: false, args: [] }
    const command = scalar(under(entry, 'command'))
    if (command === undefined) {
      // A name that is no entry point is a script of the project.
      const runner = name.endsWith('.py') ? 'python' : name.endsWith('.sh') ? 'bash' : undefined
      return runner === undefined
        ? missing(`The entry point ${name}`, at, terrain)
        : interpret.command({ words: [runner, name], at }, inside)
    }
    const given = withoutAssignments(values('-P', '--param-list')).env
    const defaults = pairs(under(entry, 'parameters')).flatMap(({ key, value }) => {
      const fallback = textAt(value, 'default') ?? oneOrMore(under(value, 'default'))[0]?.text
      return fallback === undefined ? [] : [[key, fallback] as const]
    })
    const known: Readonly<Record<string, string>> = { ...Object.fromEntries(defaults), ...given }
    const text = command.text.replace(/\{(\w+)\}/g, (whole, parameter: string) =>
      Object.hasOwn(known, parameter) ? (known[parameter] ?? '') : `\${${whole.slice(1, -1)}}`,
    )
    return interpret.shell(text, { path, line: command.contentLine }, inside)
  },
}
