import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath, upwards } from '../shell/resolve-path.ts'
import { textAt } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { readBundle, type Bundle } from './databricks/read-bundle.ts'
import { resourceWork } from './databricks/resource-work.ts'
import { tasksWork } from './databricks/tasks-work.ts'

const valued = wordSet(
  '-t --target -e --environment -p --profile --var -o --output --python-params --notebook-params --params --only',
)

/**
 * Databricks bundles: a run starts one job, a deployment hands all jobs to the service, which starts them by their schedule.
 * @see https://docs.databricks.com/dev-tools/bundles/settings
 */
export const databricksBundle: Follower = {
  id: 'databricks-bundle',
  follows:
    'databricks bundle deploy and run: notebooks, Python files and wheel entry points of the jobs of databricks.yml',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'databricks') return undefined
    const { plain, has } = optionsOf(words.slice(1), valued)
    const verb = plain[1] ?? ''
    if (plain[0] !== 'bundle' || (verb !== 'deploy' && verb !== 'run')) return undefined
    if (has('--validate-only')) return []
    const start = resolvePath(scope.env['BUNDLE_ROOT'] ?? '', scope)
    const bundle = upwards(start)
      .map((folder) => readBundle(folder, terrain.files))
      .find((one) => one !== undefined)
    if (bundle === undefined) return missing('databricks.yml', at, terrain)
    const own = hop(scope, at, `databricks bundle ${verb}`, `bundle:${bundle.root}:${verb}:${plain[2] ?? ''}`)
    if (own === undefined) return []
    const asked = plain[2]
    const jobs = [...bundle.jobs].filter(
      ([name]) => verb === 'deploy' || asked === undefined || asked.includes('$') || name === asked,
    )
    const resources = verb === 'deploy' ? resourceWork(bundle, words.join(' '), own, terrain) : []
    return [
      ...resources,
      ...jobs.flatMap(([name]) => jobWork(name, bundle, verb === 'deploy', own, terrain, interpret)),
    ]
  },
}

function jobWork(
  name: string,
  bundle: Bundle,
  deployed: boolean,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const parts = bundle.jobs.get(name) ?? []
  const [first] = parts
  if (first === undefined || !terrain.spend()) return []
  const own = hop(scope, { path: first.path, line: first.line }, `job ${name}`, `bundle-job:${bundle.root}:${name}`)
  if (own === undefined) return []
  return tasksWork(
    parts,
    {
      root: bundle.root,
      deployed,
      called: (task, here) => {
        const called = jobCalledBy(task)
        return called === undefined ? undefined : jobWork(called, bundle, deployed, here, terrain, interpret)
      },
    },
    own,
    terrain,
    interpret,
  )
}

/** A task may run another job of the bundle: `job_id: ${resources.jobs.training.id}`. */
function jobCalledBy(task: YamlNode): string | undefined {
  return /^\$\{resources\.jobs\.([\w-]{1,100})\.id\}$/.exec(textAt(task, 'run_job_task', 'job_id') ?? '')?.[1]
}
