import type { YamlNode } from '../../yaml/yaml-node.ts'
import { pairOf, pairs, scalar, textAt, under } from '../../yaml/look-up.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '-f --file -n --name -g --resource-group -w --workspace-name --set --query -o --output --subscription',
)

/**
 * Azure ML jobs submitted from a specification: the command of a command job, the steps of a pipeline job, components.
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-job-command
 */
export const azureMlJob: Follower = {
  id: 'azure-ml-job',
  follows: 'az ml job create --file: command jobs, pipeline jobs and their components',
  follow({ words, at }, scope, terrain, interpret) {
    const { plain, values } = optionsOf(words, valued)
    if (!['az', 'ml', 'job', 'create'].every((word, index) => plain[index] === word)) return undefined
    const [given] = values('-f', '--file')
    if (given === undefined || given.includes('$')) return undefined
    const path = resolvePath(given, scope)
    if (!terrain.files.has(path)) return missing(path, at, terrain)
    const own = hop(scope, at, `az ml job create ${path}`, `azure-ml:${path}`)
    const root = readYamlFile(path, terrain.files)
    return own === undefined || root === undefined ? [] : jobOf(root, path, own, terrain, interpret)
  },
}

/** A job or component: its own command, run in its code folder, or the steps it is made of. */
function jobOf(node: YamlNode, path: string, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  const command = commandOf(node)
  if (command !== undefined) {
    const code = textAt(node, 'code') ?? '.'
    const cwd = /^[a-z]+:/.test(code) ? folderOf(path) : resolvePath(code, { cwd: folderOf(path) })
    return interpret.shell(command.text, { path, line: command.line }, { ...scope, cwd, env: {}, errexit: true })
  }
  return pairs(under(node, 'jobs')).flatMap(({ key, value, line }) => {
    if (value === null || !terrain.spend()) return []
    const step = hop(scope, { path, line }, `step ${key}`, `azure-ml:${path}:${key}`)
    return step === undefined ? [] : stepOf(value, path, step, terrain, interpret)
  })
}

/** A step of a pipeline: written out in place, or a component in a file beside it. */
function stepOf(node: YamlNode, path: string, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  const component = scalar(under(node, 'component'))?.text.replace(/^file:/, '')
  if (component === undefined) return jobOf(under(node, 'component') ?? node, path, scope, terrain, interpret)
  const file = resolvePath(component, { cwd: folderOf(path) })
  const root = terrain.files.has(file) ? readYamlFile(file, terrain.files) : undefined
  return root === undefined ? [] : jobOf(root, file, scope, terrain, interpret)
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
