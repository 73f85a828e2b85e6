import type { Automation, Job, Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { scalar, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { nothing } from '../expression/expression-value.ts'
import type { Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { mergeWorks } from '../steps/merge-works.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { azureFiles } from './azure-files.ts'
import { azureOccasions, type AzureOccasion } from './azure-occasions.ts'
import { aliasesOf, azureWorld, type AzureFrame, type AzureRun, type AzureWorld } from './azure-world.ts'
import { agentFolders } from './macros.ts'
import { templateFrame, templateScope } from './template-entries.ts'
import { walkPipeline, type AzureJob } from './walk-pipeline.ts'

/** What the repository's Azure Pipelines do. Which of its files are registered as pipelines is taken from the files: those that nobody uses as a template. */
export function azureAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const world = azureWorld(terrain, shell)
  const paths = files.entries.map(({ path }) => path)
  return azureFiles(files, world).map(({ path, root }) => {
    const occasions = azureOccasions(root, path, snapshot.repository.defaultBranch, paths)
    return automationOf(path, root, occasions, world)
  })
}

function automationOf(
  path: string,
  root: YamlNode,
  occasions: readonly AzureOccasion[],
  world: AzureWorld,
): Automation {
  const runs = occasions.map((occasion) => ({ occasion, jobs: jobsOf(path, root, occasion, world) }))
  const jobs = merged(runs)
  const triggers = uniqueTriggers(occasions.map(({ trigger }) => trigger))
  const name = textAt(root, 'name')
  const blank = {
    system: 'azure-pipelines',
    path,
    name: name === undefined || name.includes('$(') ? path : name,
    unseen: [],
  } as const
  return jobs.length === 0
    ? { ...blank, triggers: [], jobs, inactive: 'none of its jobs can run' }
    : { ...blank, triggers, jobs }
}

function jobsOf(path: string, root: YamlNode, occasion: AzureOccasion, world: AzureWorld): readonly AzureJob[] {
  const variables = new Map([...agentFolders, ...occasion.variables])
  const blank: AzureFrame = {
    path,
    scope: templateScope(nothing, new Map(), variables),
    via: [],
    depth: 0,
    entered: new Set(),
    aliases: aliasesOf(root),
  }
  const run: AzureRun = {
    world,
    occasion,
    variables,
    tolerant: false,
    conditional: false,
    windows: false,
    artifacts: new Map(),
    mounts: [],
  }
  const own = templateFrame(root, path, undefined, blank, variables)
  const extended = scalar(under(root, 'extends', 'template'))
  if (extended === undefined) return walkPipeline(root, own, run)
  const target = resolvePath(extended.text.split('@')[0] ?? '', {
    cwd: extended.text.startsWith('/') ? '' : folderOf(path),
  })
  const base = extended.text.includes('@') ? undefined : world.file(target)
  if (base === undefined) return []
  const frame = templateFrame(
    base,
    target,
    under(root, 'extends', 'parameters'),
    { ...own, via: [`${path}:${extended.line}`], depth: 1 },
    variables,
  )
  return walkPipeline(base, frame, run)
}

type Started = { readonly occasion: AzureOccasion; readonly jobs: readonly AzureJob[] }

/** The same job of several starts is one job; where it goes to different environments, it is one for each. */
function merged(runs: readonly Started[]): readonly Job[] {
  const groups = new Map<string, { readonly first: AzureJob; readonly trigger: Trigger; readonly job: AzureJob }[]>()
  for (const { occasion, jobs } of runs) {
    for (const job of jobs) {
      const key = JSON.stringify([job.id, job.environment ?? ''])
      const group = groups.get(key) ?? []
      group.push({ first: group[0]?.first ?? job, trigger: occasion.trigger, job })
      groups.set(key, group)
    }
  }
  const ids = new Map<string, Set<string>>()
  for (const [one] of groups.values()) {
    if (one === undefined) continue
    ids.set(one.first.id, (ids.get(one.first.id) ?? new Set()).add(one.first.environment ?? ''))
  }
  const named = (id: string, environment: string | undefined) => {
    return (ids.get(id)?.size ?? 0) > 1 && environment !== undefined ? `${id} (${environment})` : id
  }
  const all = (id: string) =>
    [...(ids.get(id) ?? [''])].map((environment) => named(id, environment === '' ? undefined : environment))
  return [...groups.values()].flatMap((group) => {
    const [one] = group
    if (one === undefined) return []
    const { id, name, condition, environment, runner, tolerant, at } = one.first
    const needs = [...new Set(group.flatMap(({ job }) => job.needs).flatMap(all))]
    const works = mergeWorks(
      group.flatMap(({ job }) => job.works),
      (triggers) => triggers,
    )
    const triggers = uniqueTriggers(group.map(({ trigger }) => trigger))
    return [
      { id: named(id, environment), name, needs, condition, environment, runner, tolerant, triggers, at, ...works },
    ]
  })
}
