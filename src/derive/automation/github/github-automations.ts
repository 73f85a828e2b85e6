import { type Automation, type Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { Terrain } from '../scope.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { triggersOf } from './run/collapse-triggers.ts'
import { enactWorkflow } from './run/enact-workflow.ts'
import { runsOf } from './run/runs-of.ts'
import type { ShellReader } from '../shell-reader.ts'
import type { World } from './run/world.ts'
import { startsOf, type Starts } from './triggers/starts-of.ts'
import { readWorkflow, type WorkflowReading, type WorkflowSource } from './workflow/read-workflow.ts'

const mostWorkflows = 300

/** What the repository's GitHub workflows do: files directly under `.github/workflows` and nothing else. */
export function githubAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const texts = workflowTexts(files)
  const workflows = new Map<string, WorkflowReading>()
  for (const [path, text] of texts) if (text !== undefined) workflows.set(path, readWorkflow(path, text))
  const world: World = { terrain, shell, facts: factsOf(snapshot), workflows, calls: new Map() }
  const accepted = [...workflows.values()].flatMap((reading) => (reading.accepted ? [reading.workflow] : []))
  const starts = startsOf(accepted, snapshot, files)
  const automations = [...texts.keys()].map((path) => automationOf(path, workflows.get(path), starts, world))
  return automations.map((automation) => withCallers(automation, world))
}

/** Workflow files by path; undefined where one was not read. */
function workflowTexts(files: Files): ReadonlyMap<string, string | undefined> {
  const texts = new Map<string, string | undefined>()
  for (const { path } of files.entries) {
    if (!/^\.github\/workflows\/[^/{}]+\.ya?ml$/.test(path) || texts.size >= mostWorkflows) continue
    const text = files.text(path)
    if (text !== undefined) texts.set(path, text.state === 'seen' ? text.value : undefined)
  }
  return texts
}

function factsOf({ repository }: Snapshot): World['facts'] {
  const fullName = /^[\w.-]+\/[\w.-]+$/.test(repository.name) ? repository.name : undefined
  return { fullName, defaultBranch: repository.defaultBranch ?? undefined }
}

function automationOf(path: string, reading: WorkflowReading | undefined, starts: Starts, world: World): Automation {
  const blank = { system: 'github-actions', path, triggers: [], jobs: [], unseen: [] } as const
  if (reading === undefined) {
    return {
      ...blank,
      name: path,
      unseen: [{ what: path, reason: 'not-collected', detail: 'the workflow was not read' }],
    }
  }
  const { terrain } = world
  if (!reading.accepted) {
    const { message, line } = reading.refusal
    const severity = reading.broken ? 'warning' : 'info'
    terrain.note({ severity, message: `GitHub does not run this workflow: ${message}.`, path, line })
    return { ...blank, name: reading.name, inactive: `GitHub does not run it: ${message}` }
  }
  const { workflow } = reading
  const occasions = starts(workflow)
  for (const event of workflow.events) {
    const alive =
      event.name === 'workflow_call' ||
      occasions.some(({ trigger }) => trigger.at.path === path && concerns(trigger, event))
    if (!alive)
      terrain.note({ severity: 'info', message: `The trigger ${event.name} never fires here.`, path, line: event.line })
  }
  const runs = occasions.flatMap((occasion) => runsOf(workflow, occasion))
  const entrance = { runs, via: [], prefix: '', needs: [], depth: 0, entered: new Set<string>() }
  const jobs = enactWorkflow(workflow, entrance, world)
  const triggers = [...triggersOf(occasions), ...jobs.flatMap((job) => job.triggers)]
  const named = { ...blank, name: workflow.name, triggers: uniqueTriggers(triggers), jobs }
  if (jobs.length > 0 || workflow.events.some(({ name }) => name === 'workflow_call')) return named
  const inactive = occasions.length === 0 ? 'none of its triggers ever fires' : 'none of its jobs can run'
  return { ...named, triggers: [], inactive }
}

function concerns(trigger: Trigger, event: WorkflowSource['events'][number]): boolean {
  return trigger.event === event.name || trigger.at.line === event.line
}

/** A reusable workflow runs when its callers do; what it does then stands in the callers. */
function withCallers(automation: Automation, world: World): Automation {
  const reading = world.workflows.get(automation.path)
  if (reading?.accepted !== true || !reading.workflow.events.some(({ name }) => name === 'workflow_call'))
    return automation
  const triggers = uniqueTriggers([...automation.triggers, ...(world.calls.get(automation.path) ?? [])])
  if (triggers.length > 0) return { ...automation, triggers }
  return { ...automation, inactive: 'no workflow of the repository that can run calls it' }
}
