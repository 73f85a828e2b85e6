import type { Job, Trigger } from '../../../../model/automation.ts'
import { placeOf } from '../../../../model/location.ts'
import { maxDepth } from '../../scope.ts'
import { scalar, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlScalar } from '../../../yaml/yaml-node.ts'
import type { JobSource, WorkflowSource } from '../workflow/read-workflow.ts'
import { grouped } from './active.ts'
import { keyOf } from '../../steps/trigger-key.ts'
import { triggersOf } from './collapse-triggers.ts'
import { callInputs } from './inputs.ts'
import { jobCases, type JobCase } from './job-cases.ts'
import { jobOutcomes } from './job-outcomes.ts'
import { localPath } from './local-path.ts'
import { mergeWorks } from '../../steps/merge-works.ts'
import { remoteJob } from './remote-job.ts'
import { stepViews } from './views.ts'
import { walkSteps } from './walk-steps.ts'
import type { Frame, Run, World } from './world.ts'

/** From where a workflow is entered: its own trigger, or another workflow that calls it. */
export interface Entrance {
  readonly runs: readonly Run[]
  readonly via: readonly string[]
  /** Stands before the ids of its jobs: `call / `. */
  readonly prefix: string
  /** Jobs, by their full ids, that the calling job waits for. */
  readonly needs: readonly string[]
  readonly depth: number
  readonly entered: ReadonlySet<string>
}

/** The jobs of a workflow that can run, with all they do; jobs that call workflows of this repository are replaced by the callees' jobs. */
export function enactWorkflow(workflow: WorkflowSource, entrance: Entrance, world: World): readonly Job[] {
  const outcomes = entrance.runs.map((run) => ({ run, jobs: jobOutcomes(workflow, run, world) }))
  const frame: Frame = {
    world,
    path: workflow.path,
    workflow: workflow.name,
    via: entrance.via,
    depth: entrance.depth,
    entered: new Set([...entrance.entered, `workflow:${workflow.path}`]),
    defaults: { shell: undefined, folder: undefined },
  }
  const expanded = new Map<string, readonly string[]>()
  const enactedJobs = new Map<JobSource, readonly Job[]>()
  for (const job of workflow.jobs) {
    const runs = outcomes.flatMap(({ run, jobs: became }) => {
      const one = became.get(job.id)
      return one === undefined ? [] : [{ run, became: one }]
    })
    const cases = jobCases(job, workflow, runs, frame)
    const above = [...new Set(job.needs.flatMap((need) => expanded.get(need) ?? []))]
    const needs = job.needs.length === 0 ? entrance.needs : above
    const own = cases.length === 0 ? [] : enactJob(job, workflow, cases, { frame, prefix: entrance.prefix, needs })
    // A job that runs nowhere hands its own needs on, so that an `always()` behind it still stands behind them.
    expanded.set(job.id, own.length === 0 ? needs : own.map(({ id }) => id))
    enactedJobs.set(job, own)
  }
  const asWritten = [...enactedJobs.keys()].sort((a, b) => a.line - b.line)
  return asWritten.flatMap((job) => enactedJobs.get(job) ?? [])
}

interface Standing {
  readonly frame: Frame
  readonly prefix: string
  readonly needs: readonly string[]
}

function enactJob(
  job: JobSource,
  workflow: WorkflowSource,
  cases: readonly JobCase[],
  standing: Standing,
): readonly Job[] {
  const uses = scalar(under(job.node, 'uses'))
  const groups = grouped(cases, ({ environment }) => environment ?? null)
  return groups.flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const suffix = groups.length > 1 && first.environment !== undefined ? ` (${first.environment})` : ''
    const id = `${standing.prefix}${job.id}${suffix}`
    if (uses !== undefined) return callJob(job, id, uses, same, standing)
    const defaults = {
      shell: textAt(job.node, 'defaults', 'run', 'shell') ?? textAt(workflow.root, 'defaults', 'run', 'shell'),
      folder:
        textAt(job.node, 'defaults', 'run', 'working-directory') ??
        textAt(workflow.root, 'defaults', 'run', 'working-directory'),
    }
    const found = walkSteps(
      under(job.node, 'steps'),
      same.map(({ one }) => one),
      { ...standing.frame, defaults },
    )
    const frame = frameOf(job, id, same, standing)
    return [{ ...frame, ...mergeWorks(found, (triggers) => narrowed(triggers, same), frame.runner) }]
  })
}

/** Everything of a job but what it does. */
function frameOf(
  job: JobSource,
  id: string,
  cases: readonly JobCase[],
  standing: Standing,
): Omit<Job, 'activities' | 'delegated'> {
  const runners = [...new Set(cases.flatMap(({ runner }) => runner ?? []))]
  return {
    id,
    name: textAt(job.node, 'name'),
    needs: standing.needs,
    condition: textAt(job.node, 'if'),
    environment: cases[0]?.environment,
    runner: runners.length === 0 ? undefined : runners.join(', '),
    tolerant: cases.every(({ one }) => one.tolerant),
    triggers: triggersOf(cases.map(({ one }) => one.run.occasion)),
    at: { path: standing.frame.path, line: job.line },
  }
}

function narrowed(triggers: readonly Trigger[], cases: readonly JobCase[]): readonly Trigger[] {
  const keys = new Set(triggers.map(keyOf))
  const occasions = cases.map(({ one }) => one.run.occasion)
  const known = new Set(occasions.map(({ trigger }) => keyOf(trigger)))
  // What a job deploys may have a schedule of its own.
  const own = triggers.filter((trigger) => !known.has(keyOf(trigger)))
  return [...triggersOf(occasions.filter(({ trigger }) => keys.has(keyOf(trigger)))), ...own]
}

function callJob(
  job: JobSource,
  id: string,
  uses: YamlScalar,
  cases: readonly JobCase[],
  standing: Standing,
): readonly Job[] {
  const { frame, needs } = standing
  const { world } = frame
  const at = { path: frame.path, line: uses.line }
  const path = localPath(uses.text, world.facts.fullName)
  if (path === undefined)
    return [{ ...frameOf(job, id, cases, standing), ...remoteJob(job, uses.text, at, cases, frame) }]
  const callee = world.workflows.get(path)
  if (callee === undefined || !callee.accepted || frame.entered.has(`workflow:${path}`) || frame.depth >= maxDepth)
    return []
  const call = callee.workflow.events.find(({ name }) => name === 'workflow_call')
  if (call === undefined) return []
  const runs = cases.map(({ one }): Run => {
    const inputs = callInputs(under(call.config, 'inputs'), under(job.node, 'with'), stepViews(one, frame))
    return { occasion: one.run.occasion, inputs, before: one.conditional ? 'maybe' : 'runs', tolerant: one.tolerant }
  })
  const triggers = triggersOf(runs.map(({ occasion }) => occasion))
  world.calls.set(path, [...(world.calls.get(path) ?? []), ...triggers])
  return enactWorkflow(
    callee.workflow,
    {
      runs,
      via: [...frame.via, placeOf(at)],
      prefix: `${id} / `,
      needs,
      depth: frame.depth + 1,
      entered: frame.entered,
    },
    world,
  )
}
