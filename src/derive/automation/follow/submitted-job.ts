import type { Location } from '../../../model/location.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import { computeWork } from '../command/compute-work.ts'
import { environmentWork } from '../command/environment-work.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower, Interpret, Scope, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '--address --working-dir --runtime-env --runtime-env-json --submission-id --entrypoint-num-gpus --entrypoint-num-cpus --metadata-json -n --name',
)

/** Commands that send a job specification to a service, and the keys under which it holds shell. */
const submitters: readonly { readonly words: readonly (readonly string[])[]; readonly keys: readonly string[] }[] = [
  { words: [['anyscale'], ['job', 'jobs'], ['submit']], keys: ['entrypoint'] },
  { words: [['anyscale'], ['schedule'], ['apply', 'create']], keys: ['entrypoint'] },
  { words: [['sky'], ['launch', 'exec']], keys: ['setup', 'run'] },
  { words: [['sky'], ['jobs', 'spot'], ['launch']], keys: ['setup', 'run'] },
  { words: [['ray'], ['job'], ['submit']], keys: [] },
]
/** Keys that name the environment a job runs in; the first is that of the older form. */
const environments = ['cluster_env', 'image_uri', 'containerfile', 'build_id', 'image_id']

/** Jobs submitted to a managed service as a specification that holds their shell. */
export const submittedJob: Follower = {
  id: 'submitted-job',
  follows:
    'jobs sent to a service: ray job submit, ray submit, anyscale job submit and sky launch, by specification or command',
  follow({ words, at }, scope, terrain, interpret) {
    const known = submitters.find((one) => one.words.every((names, index) => names.includes(words[index] ?? '')))
    if (words[0] === 'ray' && words[1] === 'submit') return script(words, at, scope, interpret)
    if (known === undefined) return undefined
    const dashes = words.indexOf('--')
    if (dashes !== -1) return command(words, dashes, at, scope, interpret)
    const file = words.find((word) => /\.ya?ml$/.test(word) && !word.startsWith('-'))
    if (file === undefined || file.includes('$')) return undefined
    const path = resolvePath(file, scope)
    if (!terrain.files.has(path)) return missing(path, at, terrain)
    const root = readYamlFile(path, terrain.files)
    const own = hop(scope, at, `${words.slice(0, known.words.length).join(' ')} ${path}`, `job:${path}`)
    if (root === undefined || own === undefined) return []
    const job = under(root, 'job_config') ?? root
    const folder =
      textAt(job, 'working_dir') ?? textAt(job, 'runtime_env', 'working_dir') ?? textAt(job, 'workdir') ?? '.'
    const inside = {
      ...own,
      // The folder that is sent is seen from where the command runs.
      cwd: /^[a-z\d]+:\/\//.test(folder) ? scope.cwd : resolvePath(folder, scope),
      env: {
        ...texts(under(job, 'runtime_env', 'env_vars')),
        ...texts(under(job, 'env_vars')),
        ...texts(under(job, 'envs')),
      },
      errexit: false,
      pipefail: false,
      args: [],
      written: undefined,
    }
    const works = known.keys.flatMap((key) => {
      const text = scalar(under(job, key))
      return text === undefined ? [] : interpret.shell(text.text, { path, line: text.contentLine }, inside)
    })
    const [environment] = environments.flatMap((key) => scalar(under(job, key)) ?? [])
    const named =
      environment === undefined ? undefined : { name: environment.text, at: { path, line: environment.line } }
    return [
      ...works,
      ...environmentWork(works, named, own, terrain),
      ...computeWork(works, computeOf(job, path), own, terrain),
    ]
  },
}

/** `ray job submit --working-dir src -- python train.py`. */
function command(
  words: readonly string[],
  dashes: number,
  at: Location,
  scope: Scope,
  interpret: Interpret,
): readonly Work[] | undefined {
  const own = hop(scope, at, words.slice(0, 3).join(' '), `job:${words.join(' ')}`)
  const [folder = '.'] = optionsOf(words.slice(0, dashes), valued).values('--working-dir')
  if (own === undefined) return []
  const cwd = /^[a-z\d]+:\/\//.test(folder) ? scope.cwd : resolvePath(folder, scope)
  return interpret.command({ words: words.slice(dashes + 1), at }, { ...own, cwd })
}

/** `ray submit cluster.yaml train.py --epochs 3`: the script runs on the cluster of the specification. */
function script(
  words: readonly string[],
  at: Location,
  scope: Scope,
  interpret: Interpret,
): readonly Work[] | undefined {
  const file = words.findIndex((word) => word.endsWith('.py'))
  const own = hop(scope, at, 'ray submit', `job:${words.join(' ')}`)
  if (file === -1 || own === undefined) return file === -1 ? undefined : []
  return interpret.command({ words: ['python', ...words.slice(file)], at }, own)
}

function computeOf(job: YamlNode, path: string): { readonly note: string; readonly at: Location } | undefined {
  for (const key of ['compute_config', 'compute_config_id', 'resources']) {
    const compute = under(job, key)
    if (compute !== undefined)
      return { note: `the job names its ${key.replace('_', ' ')}`, at: { path, line: compute.line } }
  }
  return undefined
}
