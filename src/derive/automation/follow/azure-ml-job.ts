import type { Location } from '../../../model/location.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { pairOf, pairs, scalar, textAt, under } from '../../yaml/look-up.ts'
import { computeWork } from '../command/compute-work.ts'
import { environmentWork } from '../command/environment-work.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { outputsWork } from '../command/outputs-work.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { assetWork } from './azure-ml/asset-work.ts'

const valued = wordSet(
  '-f --file -n --name -g --resource-group -w --workspace-name --set --query -o --output --subscription --experiment-name --registry-name',
)

/**
 * Azure ML jobs submitted from a specification: the command of a command job, the steps of a pipeline job, components.
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-job-command
 */
export const azureMlJob: Follower = {
  id: 'azure-ml-job',
  follows: 'az ml job create and az ml schedule create: command jobs, sweeps, pipeline jobs and their components',
  follow({ words, at }, scope, terrain, interpret) {
    const { plain, values } = optionsOf(words, valued)
    const [az, ml, noun = '', verb = ''] = plain
    if (az !== 'az' || ml !== 'ml' || verbs.get(noun)?.includes(verb) !== true) return undefined
    const [given] = values('-f', '--file')
    if (given === undefined || given.includes('$')) return undefined
    const path = resolvePath(given, scope)
    if (!terrain.files.has(path)) return missing(path, at, terrain)
    const own = hop(scope, at, `az ml ${noun} create ${path}`, `azure-ml:file:${path}`)
    const root = readYamlFile(path, terrain.files)
    if (own === undefined || root === undefined) return []
    if (noun === 'job') return [...assetWork(root, path, own, terrain), ...jobOf(root, path, own, terrain, interpret)]
    const later = { ...own, tolerant: true }
    return referenced(under(root, 'create_job'), path, later, terrain, interpret)
  },
}

/** Commands that take a specification; `validate` and `show` send nothing. */
const verbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['job', ['create']],
  ['schedule', ['create', 'update']],
])

/** A job or component: its own command, run in its code folder, or the steps it is made of. */
function jobOf(node: YamlNode, path: string, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  const works = [...commandWork(node, path, scope, interpret), ...stepsWork(node, path, scope, terrain, interpret)]
  const environment = scalar(under(node, 'environment')) ?? scalar(under(node, 'environment', 'image'))
  const named = environment === undefined ? undefined : { name: environment.text, at: { path, line: environment.line } }
  return [
    ...works,
    ...environmentWork(works, named, scope, terrain),
    ...computeWork(works, computeOf(node, path), scope, terrain),
    ...outputsWork(works, outputOf(node, path), scope, terrain),
  ]
}

function commandWork(node: YamlNode, path: string, scope: Scope, interpret: Interpret): readonly Work[] {
  const command = commandOf(node)
  if (command === undefined) return []
  const code = [node, under(node, 'trial'), under(node, 'task')]
    .map((holder) => textAt(holder, 'code'))
    .find((text) => text !== undefined)
  const cwd = code === undefined || /^[a-z]+:/.test(code) ? folderOf(path) : resolvePath(code, { cwd: folderOf(path) })
  const place = { path, line: command.line }
  return interpret.shell(command.text, place, { ...scope, cwd, env: {}, args: [], written: undefined, errexit: true })
}

function stepsWork(
  node: YamlNode,
  path: string,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  return pairs(under(node, 'jobs')).flatMap(({ key, value, line }) => {
    if (value === null || !terrain.spend()) return []
    const step = hop(scope, { path, line }, `step ${key}`, `azure-ml:${path}:${key}`)
    if (step === undefined) return []
    const component = under(value, 'component') ?? under(value, 'trial')
    if (component === undefined) return jobOf(value, path, step, terrain, interpret)
    const works = referenced(component, path, step, terrain, interpret)
    return [...works, ...computeWork(works, computeOf(value, path), step, terrain)]
  })
}

/** Written out in place, or a file beside the one that names it; what is registered in the workspace cannot be read here. */
function referenced(
  node: YamlNode | undefined,
  path: string,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  if (node === undefined) return []
  if (node.type !== 'scalar') {
    const works = jobOf(node, path, scope, terrain, interpret)
    return works.length > 0 ? works : referenced(under(node, 'job'), path, scope, terrain, interpret)
  }
  const file = resolvePath(node.text.replace(/^file:/, ''), { cwd: folderOf(path) })
  if (/\.ya?ml$/.test(file) && !terrain.files.has(file)) return missing(file, { path, line: node.line }, terrain)
  const root = terrain.files.has(file) ? readYamlFile(file, terrain.files) : undefined
  const own = hop(scope, { path, line: node.line }, file, `azure-ml:file:${file}`)
  return root === undefined || own === undefined
    ? []
    : jobOf(root, file, { ...own, via: scope.via }, terrain, interpret)
}

/** The cluster or instance type that runs it; `local` is the machine that submits. */
function computeOf(node: YamlNode, path: string): { readonly note: string; readonly at: Location } | undefined {
  const named = [
    under(node, 'compute'),
    under(node, 'settings', 'default_compute'),
    under(node, 'resources', 'instance_type'),
  ]
  const found = named.map((one) => scalar(one)).find((one) => one !== undefined && one.text !== 'local')
  return found === undefined
    ? undefined
    : { note: `the job names its compute: ${found.text}`, at: { path, line: found.line } }
}

/** A file or folder that the job leaves in the workspace's storage, under its own run. */
function outputOf(node: YamlNode, path: string): { readonly name: string; readonly at: Location } | undefined {
  const [first] = pairs(under(node, 'outputs'))
  return first === undefined ? undefined : { name: first.key, at: { path, line: first.line } }
}

/** The command of a command job; sweep jobs and parallel jobs hold it one level deeper. */
function commandOf(node: YamlNode): { readonly text: string; readonly line: number } | undefined {
  for (const holder of [node, under(node, 'trial'), under(node, 'task')]) {
    const command = scalar(pairOf(holder, 'command')?.value)
    if (command !== undefined) return { text: command.text, line: command.contentLine }
  }
  const program = textAt(node, 'task', 'entry_script') ?? textAt(node, 'code_configuration', 'scoring_script')
  const at = under(node, 'task') ?? under(node, 'code_configuration')
  return program === undefined || at === undefined ? undefined : { text: `python ${program}`, line: lineOf(at) }
}

function lineOf(node: YamlNode): number {
  return node.type === 'scalar' ? node.line : (pairs(node)[0]?.line ?? 1)
}
