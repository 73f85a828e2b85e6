import type { Files } from '../../../../model/facts.ts'
import { items, oneOrMore, pairs, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { readYamlFile } from '../../read/read-yaml-file.ts'
import { folderOf, resolvePath } from '../../shell/resolve-path.ts'

/** A job or another resource as one file of a bundle defines it; a target may add to it in another place. */
export interface JobPart {
  readonly name: string
  readonly node: YamlNode
  readonly path: string
  readonly line: number
}

/** A bundle: the jobs it deploys, each with all the places that define it. */
export interface Bundle {
  readonly root: string
  readonly jobs: ReadonlyMap<string, readonly JobPart[]>
  /** The files that define it. */
  readonly files: readonly string[]
}

const names = ['databricks.yml', 'databricks.yaml', 'bundle.yml', 'bundle.yaml']
const maxFiles = 100

/** The bundle whose root is this folder, with the files it includes; undefined where there is none. */
export function readBundle(folder: string, files: Files): Bundle | undefined {
  const main = names.map((name) => resolvePath(name, { cwd: folder })).find((path) => files.has(path))
  if (main === undefined) return undefined
  const root = readYamlFile(main, files)
  const included = oneOrMore(under(root, 'include')).flatMap(({ text }) =>
    files.glob(resolvePath(text, { cwd: folder })),
  )
  const jobs = new Map<string, JobPart[]>()
  const parts = [...new Set([main, ...included])].slice(0, maxFiles).filter((path) => /\.ya?ml$/.test(path))
  for (const path of parts) {
    for (const part of partsIn(path, 'jobs', files)) jobs.set(part.name, [...(jobs.get(part.name) ?? []), part])
  }
  return { root: folderOf(main), jobs, files: parts }
}

/** The resources of one kind that a bundle deploys. */
export function resourcesOf(kind: string, bundle: Bundle, files: Files): readonly JobPart[] {
  return bundle.files.flatMap((path) => partsIn(path, kind, files))
}

/** Resources of all targets, and those of one target. */
function partsIn(path: string, kind: string, files: Files): readonly JobPart[] {
  const root = readYamlFile(path, files)
  const holders = [root, ...pairs(under(root, 'targets')).map(({ value }) => value)]
  return holders.flatMap((holder) =>
    pairs(under(holder, 'resources', kind)).flatMap(({ key, value, line }) =>
      value === null ? [] : [{ name: key, node: value, path, line }],
    ),
  )
}

/** Where a job names the compute of its tasks. */
export function clusterOf({
  node,
  path,
}: JobPart): { readonly note: string; readonly at: { readonly path: string; readonly line: number } } | undefined {
  const holders = [node, ...items(under(node, 'job_clusters')), ...tasksOf(node)]
  for (const holder of holders) {
    for (const key of ['new_cluster', 'existing_cluster_id', 'environment_key', 'instance_pool_id']) {
      const cluster = under(holder, key)
      if (cluster !== undefined)
        return { note: `the job's ${key.replaceAll('_', ' ')}`, at: { path, line: cluster.line } }
    }
  }
  return undefined
}

/** The tasks of a job, those inside a loop too; a job of the old form is its only task. */
export function tasksOf(node: YamlNode): readonly YamlNode[] {
  const tasks = items(under(node, 'tasks')).map((task) => under(task, 'for_each_task', 'task') ?? task)
  return tasks.length > 0 ? tasks : [node]
}
