import type { Automation, Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { bareScope } from '../bare-scope.ts'
import { buildPhases } from '../codebuild/build-phases.ts'
import type { Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts, type StartedJob } from '../steps/jobs-of-starts.ts'
import { plainWork } from '../steps/plain-work.ts'
import type { DeclaredAction, DeclaredPipeline } from './declared-pipeline.ts'
import { declaredPipelines } from './declared-pipelines.ts'
import { deployWorks } from './deploy-works.ts'
import { specificationOf } from './specifications-taken.ts'

/** Pipelines of AWS CodePipeline that Terraform, CloudFormation or the CDK declare: their builds, deployments and approvals, stage after stage. */
export function codepipelineAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  return declaredPipelines(files, snapshot.repository.defaultBranch).map((pipeline): Automation => {
    const { name, at, triggers, unread } = pipeline
    const starts = triggers ?? [undefined]
    const jobs = jobsOfStarts(starts.flatMap((trigger) => jobsOf(pipeline, trigger, terrain, shell)))
    const blank = { system: 'codebuild', path: at.path, name, triggers: triggers ?? [], jobs } as const
    if (triggers === undefined) {
      const detail = unread ?? 'the branch that its source follows is said elsewhere'
      const what = unread === undefined ? `what starts ${name}` : `what ${name} runs`
      return { ...blank, unseen: [{ what, reason: 'not-collected', detail }] }
    }
    const inactive = triggers.length === 0 ? { inactive: 'its triggers never see the default branch' } : {}
    return { ...blank, unseen: [], ...inactive }
  })
}

/** Each action as a job that waits for all of the stage before and for what comes earlier in its own. */
function jobsOf(
  pipeline: DeclaredPipeline,
  trigger: Trigger | undefined,
  terrain: Terrain,
  shell: ShellReader,
): readonly StartedJob[] {
  const jobs: StartedJob[] = []
  let needs: readonly string[] = []
  for (const { name: stage, actions } of pipeline.stages) {
    const orders = [...new Set(actions.map(({ order }) => order))].toSorted((a, b) => a - b)
    for (const order of orders) {
      const together = actions
        .filter((action) => action.order === order)
        .flatMap((action) => actionJobs(action, { stage, needs, pipeline, trigger }, terrain, shell))
      jobs.push(...together)
      if (together.length > 0) needs = together.map(({ id }) => id)
    }
  }
  return jobs
}

interface Place {
  readonly stage: string
  readonly needs: readonly string[]
  readonly pipeline: DeclaredPipeline
  readonly trigger: Trigger | undefined
}

function actionJobs(
  action: DeclaredAction,
  { stage, needs, pipeline, trigger }: Place,
  terrain: Terrain,
  shell: ShellReader,
): readonly StartedJob[] {
  const id = `${stage}/${action.name}`
  const name = spaced(`${stage} ${action.name}`)
  const at: Location = { path: pipeline.at.path, line: action.line }
  const scope: Scope = { ...bareScope, triggers: trigger === undefined ? [] : [trigger] }
  const job = { id, name, needs, tolerant: false, trigger, at }
  if (action.does === 'approve')
    return [{ ...job, works: [plainWork('approve', 'a person has to approve', at, scope)] }]
  if (action.does === 'build') {
    const specification = specificationOf(action, pipeline, terrain.files)
    if (specification === undefined) return [{ ...job, works: [] }]
    const run = { trigger, name, needs, prefix: `${id}/`, folder: specification.folder, env: action.build?.env }
    return buildPhases(specification, run, shell)
  }
  const works = action.does === 'deploy' ? deployWorks(action, at, scope, terrain) : []
  return [{ ...job, works: works.map((work) => ({ work, triggers: scope.triggers })) }]
}

/** `DeployStaging` as `Deploy Staging`. */
function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2')
}
