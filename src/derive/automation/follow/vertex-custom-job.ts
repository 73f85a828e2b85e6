import type { Location } from '../../../model/location.ts'
import { items, oneOrMore, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { computeWork } from '../command/compute-work.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { startWork } from './docker/image-work.ts'
import { imageOfRepository } from './kubernetes/image-of-repository.ts'

const valued = wordSet(
  '--region --project --display-name --config --worker-pool-spec --args --command --python-package-uris --service-account --network --labels --kms-key-name --format --verbosity',
)

/** What one pool of machines starts. */
interface Pool {
  readonly image: string
  readonly command: readonly string[]
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly machine: string | undefined
  readonly at: Location
  /** A script of a local folder that is packed into an image on the way. */
  readonly packed?: { readonly folder: string; readonly words: readonly string[] } | undefined
}

/** `gcloud ai custom-jobs create`: what the pools of the job start, in images built from the repository. */
export const vertexCustomJob: Follower = {
  id: 'vertex-custom-job',
  follows: 'gcloud ai custom-jobs create: the containers of its worker pools, by configuration or on the command line',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'gcloud') return undefined
    const { plain, values } = optionsOf(words.slice(1), valued)
    const start = plain[0] === 'beta' || plain[0] === 'alpha' ? 1 : 0
    if (plain.slice(start, start + 3).join(' ') !== 'ai custom-jobs create') return undefined
    const [file] = values('--config')
    const path = file === undefined || file.includes('$') ? undefined : resolvePath(file, scope)
    if (path !== undefined && !terrain.files.has(path)) return missing(path, at, terrain)
    const root = path === undefined ? undefined : readYamlFile(path, terrain.files)
    const pools = [
      ...(path === undefined || root === undefined ? [] : configured(root, path)),
      ...values('--worker-pool-spec').map((text) => written(text, at)),
    ]
    const own = hop(scope, at, `gcloud ai custom-jobs create ${path ?? ''}`.trim(), `vertex:${words.join(' ')}`)
    if (own === undefined) return []
    const args = values('--args').flatMap((one) => one.split(','))
    // The service runs it later; whoever submits it does not wait.
    const later = { ...own, tolerant: true }
    return pools.flatMap((pool) => {
      const works = poolWork({ ...pool, args: args.length > 0 ? args : pool.args }, later, terrain, interpret)
      const note = `the job names its machines: ${pool.machine ?? ''}`
      return [
        ...works,
        ...computeWork(works, pool.machine === undefined ? undefined : { note, at: pool.at }, later, terrain),
      ]
    })
  },
}

function poolWork(pool: Pool, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  const { image, command, args, env, at, packed } = pool
  if (packed !== undefined)
    return interpret.command(
      { words: [...packed.words, ...args], at },
      { ...scope, cwd: resolvePath(packed.folder, scope) },
    )
  const build = imageOfRepository(image, terrain)
  if (build === undefined) return []
  const entrypoint = command.length > 0 ? command : undefined
  return startWork(
    { build, args: {}, words: args, entrypoint, folder: undefined, mounts: [], env },
    at,
    scope,
    terrain,
    interpret,
  )
}

/** The pools of a configuration, which may spell its keys in either way. */
function configured(root: YamlNode, path: string): readonly Pool[] {
  const specs = under(root, 'workerPoolSpecs') ?? under(root, 'worker_pool_specs')
  if (specs === undefined) return []
  const pools = items(specs)
  return (pools.length > 0 ? pools : [specs]).slice(0, 10).flatMap((pool): readonly Pool[] => {
    const container = under(pool, 'containerSpec') ?? under(pool, 'container_spec')
    if (container === undefined) return []
    const variables = items(under(container, 'env')).flatMap((one) => {
      const name = textAt(one, 'name')
      return name === undefined ? [] : [[name, textAt(one, 'value') ?? ''] as const]
    })
    return [
      {
        image: textAt(container, 'imageUri') ?? textAt(container, 'image_uri') ?? '',
        command: oneOrMore(under(container, 'command')).map(({ text }) => text),
        args: oneOrMore(under(container, 'args')).map(({ text }) => text),
        env: Object.fromEntries(variables),
        machine: textAt(pool, 'machineSpec', 'machineType') ?? textAt(pool, 'machine_spec', 'machine_type'),
        at: { path, line: container.line },
      },
    ]
  })
}

/** `machine-type=n1-standard-4,container-image-uri=acme/fit`, or `local-package-path=src,script=fit.py`. */
function written(text: string, at: Location): Pool {
  const parts = new Map(
    text.split(',').map((pair) => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()] as const
    }),
  )
  const script = parts.get('script')
  const module = parts.get('python-module')
  const words = script !== undefined ? ['python', script] : module !== undefined ? ['python', '-m', module] : undefined
  const folder = parts.get('local-package-path')
  return {
    image: parts.get('container-image-uri') ?? '',
    command: [],
    args: [],
    env: {},
    machine: parts.get('machine-type'),
    at,
    packed: folder === undefined || words === undefined ? undefined : { folder, words },
  }
}
