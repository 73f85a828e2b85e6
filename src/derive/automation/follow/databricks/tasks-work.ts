import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { computeWork } from '../../command/compute-work.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
import { branchOf } from './branch-of.ts'
import { clusterOf, tasksOf, type JobPart } from './read-bundle.ts'
import { taskWork } from './task-work.ts'

/** Where a job's tasks are seen from, and whether it is only handed to the service, which starts it by its schedule. */
export interface Handed {
  readonly root: string
  readonly deployed: boolean
  /** What a task does that only calls another job; undefined where it does something itself. */
  readonly called?: (task: YamlNode, scope: Scope) => readonly Work[] | undefined
}

/** What the tasks of one job do, given all the places that define it, and the compute it names for them. */
export function tasksWork(
  parts: readonly JobPart[],
  { root, deployed, called }: Handed,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const inside: Scope = {
    ...scope,
    cwd: root,
    env: {},
    args: undefined,
    written: undefined,
    // What a deployed job does later fails no deployment.
    tolerant: scope.tolerant || deployed,
  }
  const all = parts.flatMap(({ node }) => tasksOf(node))
  const works = parts.flatMap(({ node, path }) =>
    tasksOf(node).flatMap((task) => {
      if (!terrain.spend()) return []
      const branch = branchOf(task, all)
      const here = branch === undefined ? inside : { ...inside, conditional: true }
      const done = called?.(task, here) ?? taskWork(task, path, root, here, terrain, interpret)
      return branch === undefined ? done : done.map((work) => guarded(work, branch))
    }),
  )
  const cluster = parts.map(clusterOf).find((one) => one !== undefined)
  return [...works, ...computeWork(works, cluster, inside, terrain)]
}

function guarded(work: Work, guard: string): Work {
  if (work.type !== 'activity') return work
  const { activity } = work
  return {
    ...work,
    activity: { ...activity, detail: { ...activity.detail, guard: activity.detail['guard'] ?? guard } },
  }
}
