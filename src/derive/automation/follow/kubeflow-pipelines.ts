import { computeWork } from '../command/compute-work.ts'
import { hop } from '../command/hop.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { pythonWork } from '../command/python-work.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { executorWork, executorsIn } from './kubeflow/executors.ts'

const valued = wordSet(
  '-e --experiment-name --experiment-id -r --run-name -f --package-file -p --pipeline-id -n --pipeline-name -w --watch --version --timeout --py --output -o --function --namespace --endpoint -d --description --display-name --cron-expression --job-name',
)
const starts: ReadonlySet<string> = new Set([
  'run create',
  'run submit',
  'recurring-run create',
  'pipeline upload',
  'pipeline create',
  'pipeline upload-version',
  'pipeline create-version',
])
const pipeline = /@(?:[\w.]+\.)?pipeline\b[^]{0,1000}?\bdef\s+(\w+)\s*\(/g

/** Pipelines of Kubeflow: the steps of one that is submitted as it was compiled, and those of one that is compiled here, for whoever submits it. */
export const kubeflowPipelines: Follower = {
  id: 'kubeflow-pipelines',
  follows:
    'kfp run create and pipeline upload: steps of a compiled pipeline, in text or in images built from the repository; kfp dsl compile',
  follow({ words, at }, scope, terrain, interpret) {
    const [program, ...rest] = words
    if (program !== 'kfp') return undefined
    const { plain, values } = optionsOf(rest, valued)
    const verb = plain.slice(0, 2).join(' ')
    if (verb === 'dsl compile') {
      const files = values('--py').map((file) => resolvePath(file, scope))
      return files.flatMap((path) => compiled(path, values('--function')[0], at, scope, terrain, interpret))
    }
    // What code hands to a service as a package comes here under a name of its own.
    const byCode = plain[0] === 'package'
    if (!byCode && !starts.has(verb)) return undefined
    const files = byCode ? plain.slice(1) : [...values('-f', '--package-file'), ...plain.slice(2)]
    const named = files.map((file) => resolvePath(file, scope))
    return named.flatMap((path) => {
      const executors = executorsIn(path, terrain)
      const own =
        executors.length === 0
          ? undefined
          : hop(scope, at, byCode ? `pipeline ${path}` : `kfp ${verb} ${path}`, `kfp:${path}`)
      if (own === undefined) return []
      // The service runs it later; whoever hands it over does not wait.
      const later = { ...own, tolerant: true }
      const works = executors.flatMap((one) => executorWork(one, path, later, terrain, interpret))
      const note = 'it trains in the cluster or service that runs the pipeline'
      return [...works, ...computeWork(works, { note, at: { path, line: 1 } }, later, terrain)]
    })
  },
}

/** What the steps of a pipeline do that is compiled here: nothing, unless the job submits it as well. */
function compiled(
  path: string,
  asked: string | undefined,
  at: { readonly path: string; readonly line?: number | undefined },
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const text = terrain.files.text(path)
  if (text?.state !== 'seen') return []
  const names = asked === undefined ? [...text.value.matchAll(pipeline)].map(([, name = '']) => name) : [asked]
  return names
    .flatMap((name) => pythonWork({ path, function: name, args: [] }, at, scope, terrain, interpret))
    .map((work) =>
      work.type === 'activity'
        ? { ...work, activity: { ...work.activity, detail: { ...work.activity.detail, compiled: 'yes' } } }
        : work,
    )
}
