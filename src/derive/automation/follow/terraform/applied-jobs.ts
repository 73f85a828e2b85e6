import { uncalled, type Activity } from '../../../../model/activity.ts'
import type { Location } from '../../../../model/location.ts'
import { hclNested, type HclBlock } from '../../../declarations/hcl-blocks.ts'
import { inScope } from '../../command/activity-of.ts'
import { computeWork } from '../../command/compute-work.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
import { fileWork } from '../databricks/task-work.ts'
import { placedBlocks, type Placed } from './placed-blocks.ts'

const task = /^\s*(?:notebook_path|python_file)\s*=\s*(?:"([^"\n]{1,300})"|databricks_notebook\.(\w+)\.(?:path|id))/
const clusters = ['new_cluster', 'job_cluster']

/** Jobs of Databricks that a configuration hands to the service: the notebooks and files of the repository that their tasks name. */
export function appliedJobs(
  folder: string,
  targets: (address: string) => boolean,
  command: string,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const blocks = placedBlocks(folder, terrain)
  return blocks
    .filter(({ block, prefix }) => isJob(block) && targets(`${prefix}databricks_job.${block.labels[1] ?? ''}`))
    .flatMap((placed) => jobWork(placed, blocks, command, scope, terrain, interpret))
}

function isJob({ type, labels }: HclBlock): boolean {
  return type === 'resource' && labels[0] === 'databricks_job'
}

function jobWork(
  { block, path }: Placed,
  blocks: readonly Placed[],
  command: string,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  // What a deployed job does later fails no deployment.
  const inside: Scope = { ...scope, cwd: '', env: {}, args: undefined, written: undefined, tolerant: true }
  const named = { ...inside, via: [...inside.via, `job ${block.labels[1] ?? ''}`] }
  const works = block.body.flatMap((text, index) => {
    const [, written, notebook] = task.exec(text) ?? []
    const file = written ?? sourceOf(notebook, blocks)
    if (file === undefined || !terrain.spend()) return []
    const at = { path, line: block.line + index }
    return fileWork({ file, root: '', args: [] }, at, named, terrain, interpret)
  })
  const cluster = clusters.find((one) => hclNested(block, one) > 0)
  const compute =
    cluster === undefined
      ? undefined
      : { note: `the job's ${cluster.replace('_', ' ')}`, at: { path, line: block.line } }
  const handed =
    works.length === 0 ? [] : [handedOver(block.labels[1] ?? '', { path, line: block.line }, command, scope, terrain)]
  return [...handed, ...works, ...computeWork(works, compute, named, terrain)]
}

/** The job itself, which the service starts from now on. */
function handedOver(name: string, at: Location, command: string, scope: Scope, terrain: Terrain): Work {
  const activity: Activity = {
    kind: 'deploy',
    tool: 'terraform',
    subject: 'pipeline',
    note: `terraform applies databricks_job.${name}`.slice(0, 200),
    at,
    ...uncalled,
    detail: { service: name, command: command.slice(0, 1000) },
  }
  return { type: 'activity', activity: inScope(activity, scope, terrain) }
}

/** The file that a notebook of the workspace is made of. */
function sourceOf(name: string | undefined, blocks: readonly Placed[]): string | undefined {
  if (name === undefined) return undefined
  const notebook = blocks.find(({ block }) => block.labels[0] === 'databricks_notebook' && block.labels[1] === name)
  const source = notebook?.block.body.flatMap((line) => /^\s*source\s*=\s*"([^"]{1,300})"/.exec(line)?.[1] ?? [])[0]
  return source?.replace(/^\$\{path\.(?:module|root)\}\//, '')
}
