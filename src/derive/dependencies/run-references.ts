import type { Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { readYamlStream } from '../yaml/read-yaml.ts'
import { pairs, scalar, textAt, under } from '../yaml/look-up.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/yaml-node.ts'
import { imageReference } from './image-reference.ts'
import { isForeign } from './is-foreign.ts'
import { openInstall } from './job-installs.ts'
import { manifestExactness } from './manifest-exactness.ts'
import { joined, folderOf } from './path-from.ts'
import { condaRequirements } from './read-conda-environment.ts'

/** Something that says in which environment a command runs: a job with an image, a submitted job with a managed environment. */
export interface RunReference {
  /** The image, environment name or file as written. */
  readonly names: string
  /** Undefined where it points to a file of the repository, which then decides. */
  readonly exact: boolean | undefined
  /** The file of the repository that declares the environment, by path from the root. */
  readonly file?: string | undefined
  readonly at: Location
  /** Every text inside the job, in which a training file may be named. */
  readonly runs: string
  /** First and last line of the job. */
  readonly lines: readonly [number, number]
}

/** Images, managed environments and packages installed by name that YAML jobs run in: workflows, pipelines, Azure ML jobs, Kubernetes and MLproject files. */
export function runReferencesOf(files: Files): readonly RunReference[] {
  const paths = [...files.glob('**/*.{yml,yaml}'), ...files.glob('**/MLproject')].filter((path) => !isForeign(path))
  const documents = paths.flatMap((path) => {
    const text = files.text(path)
    return text?.state === 'seen' && mayRun.test(text.value)
      ? readYamlStream(text.value).map(({ root }) => ({ path, root }))
      : []
  })
  const environments = new Map(documents.flatMap(({ path, root }) => definedEnvironment(path, root)))
  return documents.flatMap(({ path, root }) => mappingsIn(root).flatMap((job) => referencesOf(job, path, environments)))
}

const mayRun =
  /^[ \t-]*(?:environment|image|container|conda_env|python_env|base_image|imageUri|image_uri)\s*:|\bpip[\d.]*\s+install\b/m

/** What says of itself how exactly it declares an environment, or leads to a file that does. */
type Declared = Pick<RunReference, 'names' | 'exact' | 'file'>

/** Azure ML environments the repository itself defines, by name: their packages and the image they are built on. */
function definedEnvironment(path: string, root: YamlNode | null): readonly (readonly [string, readonly Declared[]])[] {
  const name = textAt(root, 'name')
  if (name === undefined || under(root, 'conda_file') === undefined) return []
  const image = textAt(root, 'image')
  const reference = image === undefined ? undefined : imageReference(image, { path })
  const built = reference === undefined ? [] : [{ names: `${name}, built on ${image}`, exact: reference.exact }]
  return [[name, [...condaIn(root, path), ...built]]]
}

/** The packages of `conda_file`: a file of the repository, or written out in place. */
function condaIn(holder: YamlNode | null | undefined, path: string): readonly Declared[] {
  const packages = under(holder, 'conda_file')
  if (packages === undefined) return []
  if (packages.type === 'scalar')
    return [{ names: packages.text, exact: undefined, file: joined(folderOf(path), packages.text) }]
  const requirements = condaRequirements(packages, path)
  const exactness = manifestExactness({ path, ecosystem: 'conda', format: 'environment', lock: false, requirements })
  return exactness === undefined
    ? []
    : [{ names: `an environment in which ${exactness.because}`, exact: exactness.says === 'exact' }]
}

function referencesOf(
  job: YamlMapping,
  path: string,
  environments: ReadonlyMap<string, readonly Declared[]>,
): readonly RunReference[] {
  const found: Omit<RunReference, 'runs' | 'lines'>[] = []
  const environment = under(job, 'environment')
  const at = (node: YamlNode): Location => ({ path, line: node.line })
  if (environment?.type === 'scalar' && environment.text.includes('azureml:')) {
    const place = at(environment)
    found.push(...managed(environment.text, environments).map((one) => ({ ...one, at: place })))
  }
  if (environment?.type === 'mapping')
    found.push(...condaIn(environment, path).map((one) => ({ ...one, at: at(environment) })))
  for (const key of ['conda_env', 'python_env']) {
    const file = under(job, key)
    if (file?.type === 'scalar') {
      found.push({ names: file.text, exact: undefined, file: joined(folderOf(path), file.text), at: at(file) })
    }
  }
  for (const image of imagesIn(job)) {
    const reference = imageReference(image.text, at(image))
    if (reference !== undefined)
      found.push({ names: image.text, exact: reference.exact || isFilledIn(image.text), at: at(image) })
  }
  const open = openInstall(job, path)
  if (open !== undefined)
    found.push({ names: `an environment with ${open.name} of any version`, exact: false, at: open.at })
  if (found.length === 0) return []
  const runs: string[] = []
  const last = collect(job, runs)
  return found.map((reference) => ({ ...reference, runs: runs.join('\n'), lines: [job.line, last] as const }))
}

/** `azureml:name@latest` moves; `azureml:name:3` does not; a name the repository defines is what it defines. */
function managed(text: string, environments: ReadonlyMap<string, readonly Declared[]>): readonly Declared[] {
  const name = text.slice(text.lastIndexOf('azureml:') + 'azureml:'.length)
  if (name.endsWith('@latest')) return [{ names: text, exact: false }]
  const [bare = ''] = name.replace(/^\/\/.*\/environments\//, '').split(/[:@/]/, 1)
  return environments.get(bare) ?? [{ names: text, exact: /[:/]\d+$/.test(name) }]
}

function imagesIn(job: YamlMapping): readonly YamlScalar[] {
  // A compose service with `build:` merely names what its Dockerfile makes.
  if (under(job, 'build') !== undefined) return []
  const candidates = [
    under(job, 'container', 'image'),
    under(job, 'container'),
    under(job, 'image', 'name'),
    under(job, 'image'),
    under(job, 'imageUri'),
    under(job, 'image_uri'),
    under(job, 'base_image'),
    under(job, 'environment', 'image'),
    under(job, 'docker_env', 'image'),
  ]
  return candidates.flatMap((candidate) => scalar(candidate) ?? [])
}

/** A tag the automation fills in (commit, version) is decided elsewhere and does not count against it. */
function isFilledIn(image: string): boolean {
  return /\$\{\{|\$\(|\{\{/.test(image)
}

const maxMappings = 5000

function mappingsIn(root: YamlNode | null): readonly YamlMapping[] {
  const found: YamlMapping[] = []
  const waiting: (YamlNode | null)[] = [root]
  while (waiting.length > 0 && found.length < maxMappings) {
    const node = waiting.pop()
    if (node?.type === 'mapping') {
      found.push(node)
      for (const { value } of pairs(node)) waiting.push(value)
    }
    if (node?.type === 'sequence') waiting.push(...node.items)
  }
  return found
}

/** All scalar texts below a node, and the last line any of them reaches. */
function collect(root: YamlNode, texts: string[]): number {
  let last = root.line
  const waiting: (YamlNode | null)[] = [root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (node?.type === 'mapping') for (const { value } of pairs(node)) waiting.push(value)
    if (node?.type === 'sequence') waiting.push(...node.items)
    if (node?.type !== 'scalar') continue
    texts.push(node.text)
    last = Math.max(last, node.contentLine + node.text.split('\n').length - 1)
  }
  return last
}
