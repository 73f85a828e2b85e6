import type { Automation } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { under } from '../../yaml/look-up.ts'
import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { folderOf } from '../shell/resolve-path.ts'
import { jobsOfStarts, type StartedJob } from '../steps/jobs-of-starts.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { kestraFlows, type KestraFlow, type KestraStart } from './kestra-flows.ts'
import { walkTasks } from './walk-tasks.ts'

const bringing =
  /\bio\.kestra\.plugin\.git\.(?:Clone|Sync\w*)\b|\bkestra-io\/deploy-|\bkestra\s+flow\s+namespace\s+update\b|\bresource\s+"kestra_flow"/

/**
 * Flows of Kestra that start by themselves, a folder of them one automation: each flow is a job, which waits for the flows whose
 * end starts it. Where nothing brings flows or code to a server, they are only named.
 */
export function kestraAutomations(
  _: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const flows = kestraFlows(files)
  if (flows.length === 0) return []
  if (!isBrought(flows, files)) {
    for (const { path } of flows)
      terrain.note({ severity: 'info', message: 'A flow of Kestra; nothing here brings it to a server.', path })
    return []
  }
  const folders = [...new Set(flows.map(({ path }) => folderOf(path)))]
  return folders.flatMap((folder): readonly Automation[] => {
    const those = flows.filter(({ path }) => folderOf(path) === folder)
    const jobs = jobsOfStarts(
      those.flatMap((flow) => flow.starts.map((start) => started(flow, start, those, terrain, shell))),
    )
    const [first] = those
    if (first === undefined || jobs.length === 0) return []
    const triggers = uniqueTriggers(jobs.flatMap((job) => job.triggers))
    const name = `Kestra flows (${folder === '' ? '.' : folder})`
    return [{ system: 'other', path: first.path, name, triggers, jobs, unseen: [] }]
  })
}

function isBrought(flows: readonly KestraFlow[], files: Files): boolean {
  const places = [
    ...flows.map(({ path }) => path),
    ...files.glob('{.github/workflows/*.{yml,yaml},.gitlab-ci.yml,**/*.tf}'),
  ]
  return places.some((path) => {
    const text = files.text(path)
    return text?.state === 'seen' && bringing.test(text.value)
  })
}

function started(
  { path, root, id }: KestraFlow,
  { trigger, after, condition }: KestraStart,
  beside: readonly KestraFlow[],
  terrain: Terrain,
  shell: ShellReader,
): StartedJob {
  const scope: Scope = {
    cwd: '/kestra',
    env: {},
    via: [],
    triggers: [trigger],
    tolerant: false,
    conditional: condition !== undefined,
    errexit: true,
    depth: 0,
    entered: new Set(),
    written: new Map(),
    left: new Map(),
  }
  return {
    id,
    needs: after.filter((flow) => beside.some((one) => one.id === flow)),
    condition,
    tolerant: false,
    trigger,
    at: { path, line: root?.line ?? 1 },
    works: walkTasks(under(root, 'tasks'), scope, { path, terrain, shell }).map((work) => ({
      work,
      triggers: [trigger],
    })),
  }
}
