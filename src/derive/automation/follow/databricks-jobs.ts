import { items, mapping, pairs, textAt, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { tasksOf, type JobPart } from './databricks/read-bundle.ts'
import { tasksWork } from './databricks/tasks-work.ts'

const valued = wordSet(
  '--json --json-file --job-id -p --profile -o --output --version -t --target -e --environment --deployment-file --job --jobs --workflows --branch-name --tags --cluster-id --cluster-name --task --parameters ' +
    '-d --data --data-binary --data-raw -X --request -H --header -u --user',
)
/** Whether the job is only handed to the service by these, to run by its schedule, or runs at once. */
const verbs: ReadonlyMap<string, 'deployed' | 'run'> = new Map([
  ['jobs create', 'deployed'],
  ['jobs reset', 'deployed'],
  ['jobs update', 'deployed'],
  ['jobs submit', 'run'],
  ['runs submit', 'run'],
])
const endpoint = /\/api\/2\.\d\/jobs\/(create|reset|update|runs\/submit)\b/
const deploymentFiles = ['yml', 'yaml', 'json'].map((ending) => `conf/deployment.${ending}`)

/**
 * Jobs of Databricks as specifications: handed to its command line or its interface, and those of dbx.
 * @see https://docs.databricks.com/api/workspace/jobs
 */
export const databricksJobs: Follower = {
  id: 'databricks-jobs',
  follows: 'databricks jobs create, reset and submit, their calls by curl, and dbx: tasks of the specification',
  follow({ words, at }, scope, terrain, interpret) {
    const [program, ...rest] = words
    if (program !== 'databricks' && program !== 'curl' && program !== 'dbx') return undefined
    const { plain, values } = optionsOf(rest, valued)
    const file = values('--deployment-file')[0]
    const work = (parts: readonly JobPart[], label: string, deployed: boolean): readonly Work[] => {
      const own = hop(scope, at, label, `databricks-jobs:${words.join(' ')}`)
      return own === undefined
        ? []
        : parts.flatMap((part) =>
            tasksWork([part], { root: scope.cwd, deployed }, inside(own, part), terrain, interpret),
          )
    }
    if (program === 'dbx') {
      const verb = plain[0] ?? ''
      if (!/^(?:deploy|launch|execute)$/.test(verb)) return undefined
      const path = (file === undefined ? deploymentFiles : [file]).map((one) => resolvePath(one, scope))
      const found = path.find((one) => terrain.files.has(one))
      if (found === undefined) return file === undefined || file.includes('$') ? [] : missing(file, at, terrain)
      const named = [...values('--job', '--jobs', '--workflows').flatMap((one) => one.split(',')), ...plain.slice(1)]
      const parts = partsOfDbx(found, values('-e', '--environment')[0], named, terrain)
      return work(parts, `dbx ${verb}`, verb === 'deploy')
    }
    const verb =
      program === 'databricks'
        ? plain.slice(0, 2).join(' ')
        : plain
            .flatMap((word) => endpoint.exec(word)?.[1] ?? [])
            .map((one) => `jobs ${one}`.replace('jobs runs/', 'runs '))[0]
    const way = verbs.get(verb ?? '')
    if (way === undefined) return undefined
    const given = [
      ...values('--json', '-d', '--data', '--data-binary', '--data-raw'),
      ...values('--json-file').map((one) => `@${one}`),
    ]
    const parts = given.flatMap((one) => partOf(one, at, scope, terrain))
    return work(parts, `databricks ${verb ?? ''}`, way === 'deployed')
  },
}

function inside(scope: Scope, { name }: JobPart): Scope {
  return name === '' ? scope : { ...scope, via: [...scope.via, `job ${name}`] }
}

/** A specification as it is given: written out, or `@` and the file. */
function partOf(
  given: string,
  at: { readonly path: string; readonly line?: number | undefined },
  scope: Scope,
  terrain: Terrain,
): readonly JobPart[] {
  if (!given.startsWith('@')) {
    const node = /^\s*\{/.test(given) ? (readYaml(given).root ?? undefined) : undefined
    return node === undefined ? [] : [partIn(node, at.path, at.line ?? 1)]
  }
  const path = resolvePath(given.slice(1), scope)
  if (!terrain.files.has(path)) return given.includes('$') ? [] : missing(path, at, terrain)
  const node = readYamlFile(path, terrain.files)
  return node === undefined ? [] : [partIn(node, path, node.line)]
}

/** What is reset comes with the job it replaces. */
function partIn(root: YamlNode, path: string, line: number): JobPart {
  const node = under(root, 'new_settings') ?? under(root, 'settings') ?? root
  return { name: textAt(node, 'name') ?? textAt(node, 'run_name') ?? '', node, path, line }
}

/** The jobs of a deployment file of dbx, of one environment where it is named and of some by name where they are. */
function partsOfDbx(
  path: string,
  environment: string | undefined,
  named: readonly string[],
  terrain: Terrain,
): readonly JobPart[] {
  const root = readYamlFile(path, terrain.files)
  const environments = pairs(under(root, 'environments') ?? root)
  const asked = environments.filter(({ key }) => key === environment)
  return (asked.length > 0 ? asked : environments.slice(0, 1)).flatMap(({ value }) =>
    [...items(under(value, 'workflows')), ...items(under(value, 'jobs'))].flatMap((node) => {
      const name = textAt(node, 'name') ?? ''
      const wanted = named.length === 0 || named.includes(name) || named.some((one) => one.includes('$'))
      return wanted && mapping(node) !== undefined && tasksOf(node).length > 0
        ? [{ name, node, path, line: node.line }]
        : []
    }),
  )
}
