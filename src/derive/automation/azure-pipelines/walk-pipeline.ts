import type { Location } from '../../../model/location.ts'
import { oneOrMore, pairOf, pairs, scalar, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Outcome } from '../expression/condition.ts'
import type { FoundWork } from '../steps/merge-works.ts'
import { plainWork } from '../steps/plain-work.ts'
import { azureOutcome } from './azure-condition.ts'
import { runScope, type AzureFrame, type AzureRun } from './azure-world.ts'
import { withMacros } from './macros.ts'
import { entriesOf, variablesOf, withVariables, type Entry } from './template-entries.ts'
import { templateWorks } from './template-works.ts'
import { walkAzureSteps } from './walk-azure-steps.ts'

/** One job as one start of the pipeline runs it. */
export interface AzureJob {
  readonly id: string
  readonly name: string | undefined
  readonly needs: readonly string[]
  readonly condition: string | undefined
  readonly environment: string | undefined
  readonly runner: string | undefined
  readonly tolerant: boolean
  readonly at: Location
  readonly works: readonly FoundWork[]
}

interface Stage {
  readonly outcome: Outcome
  readonly jobs: readonly AzureJob[]
}

/** The jobs of a pipeline for one start: stages one after another unless they say otherwise, jobs side by side. */
export function walkPipeline(root: YamlNode, around: AzureFrame, run: AzureRun): readonly AzureJob[] {
  const variables = variablesOf(under(root, 'variables'), around, run.variables, run.world)
  const frame = withVariables(around, variables)
  const inPipeline = onMachine(root, { ...run, variables })
  if (pairOf(root, 'stages') === undefined)
    return walkJobs(root, { frame, run: inPipeline, prefix: '', needs: [], outcome: 'runs' })
  const stages = new Map<string, Stage>()
  let previous: string | undefined
  for (const entry of entriesOf(under(root, 'stages'), 'stages', frame, variables, run.world).slice(0, 60)) {
    if (entry.type === 'elsewhere') {
      const id = entry.callee
      stages.set(id, { outcome: 'runs', jobs: [elsewhereJob(entry, '', needsOf(stages, previous), inPipeline)] })
      previous = id
      continue
    }
    const { node } = entry
    const id = textAt(node, 'stage') ?? textAt(node, 'name') ?? `stage ${stages.size + 1}`
    const wanted =
      pairOf(node, 'dependsOn') === undefined
        ? previous === undefined
          ? []
          : [previous]
        : namesOf(under(node, 'dependsOn'))
    const own = variablesOf(under(node, 'variables'), entry.frame, variables, run.world)
    const before = worst(wanted.map((name) => stages.get(name)?.outcome ?? 'runs'))
    const outcome = azureOutcome(textAt(node, 'condition'), own, before)
    const needs = wanted.flatMap((name) => needsOf(stages, name))
    const inStage = onMachine(node, { ...inPipeline, variables: own })
    const jobs =
      outcome === 'skipped'
        ? []
        : walkJobs(node, { frame: withVariables(entry.frame, own), run: inStage, prefix: `${id} / `, needs, outcome })
    stages.set(id, { outcome, jobs })
    previous = id
  }
  return [...stages.values()].flatMap((stage) => stage.jobs)
}

function needsOf(stages: ReadonlyMap<string, Stage>, name: string | undefined): readonly string[] {
  return name === undefined ? [] : (stages.get(name)?.jobs ?? []).map(({ id }) => id)
}

function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('skipped')) return 'skipped'
  return outcomes.includes('maybe') ? 'maybe' : 'runs'
}

function namesOf(node: YamlNode | undefined): readonly string[] {
  return oneOrMore(node)
    .map(({ text }) => text)
    .filter((text) => text !== '')
}

interface Standing {
  readonly frame: AzureFrame
  readonly run: AzureRun
  readonly prefix: string
  readonly needs: readonly string[]
  readonly outcome: Outcome
}

function walkJobs(node: YamlNode, standing: Standing): readonly AzureJob[] {
  const { frame, run, prefix } = standing
  if (pairOf(node, 'jobs') === undefined) {
    return pairOf(node, 'steps') === undefined
      ? []
      : [oneJob(node, { ...standing, id: `${prefix}Job`, outcome: standing.outcome })]
  }
  const done = new Map<string, { readonly outcome: Outcome; readonly job: AzureJob | undefined }>()
  for (const entry of entriesOf(under(node, 'jobs'), 'jobs', frame, run.variables, run.world).slice(0, 100)) {
    if (entry.type === 'elsewhere') {
      done.set(entry.callee, { outcome: 'runs', job: elsewhereJob(entry, prefix, standing.needs, run) })
      continue
    }
    const name = textAt(entry.node, 'job') ?? textAt(entry.node, 'deployment') ?? `Job ${done.size + 1}`
    const wanted = namesOf(under(entry.node, 'dependsOn'))
    const variables = variablesOf(under(entry.node, 'variables'), entry.frame, run.variables, run.world)
    const before = worst([standing.outcome, ...wanted.map((one) => done.get(one)?.outcome ?? 'runs')])
    const outcome = azureOutcome(textAt(entry.node, 'condition'), variables, before)
    const above = wanted.flatMap((one) => done.get(one)?.job?.id ?? [])
    const needs = wanted.length === 0 ? standing.needs : above
    const id = uniqueId(`${prefix}${name}`, done)
    const inner = {
      frame: withVariables(entry.frame, variables),
      run: { ...run, variables },
      prefix,
      needs,
      outcome,
      id,
    }
    done.set(done.has(name) ? id : name, {
      outcome,
      job: outcome === 'skipped' ? undefined : oneJob(entry.node, inner),
    })
  }
  return [...done.values()].flatMap(({ job }) => job ?? [])
}

function uniqueId(id: string, done: ReadonlyMap<string, { readonly job: AzureJob | undefined }>): string {
  const taken = [...done.values()].filter(({ job }) => job?.id === id || job?.id.startsWith(`${id} #`) === true).length
  return taken === 0 ? id : `${id} #${taken + 1}`
}

function oneJob(node: YamlNode, standing: Standing & { readonly id: string }): AzureJob {
  const { frame, id, needs } = standing
  const tolerant = standing.run.tolerant || textAt(node, 'continueOnError') === 'true'
  const run = onMachine(node, {
    ...standing.run,
    tolerant,
    conditional: standing.run.conditional || standing.outcome === 'maybe',
  })
  const at = { path: frame.path, line: node.line }
  const environment = textAt(node, 'environment') ?? textAt(node, 'environment', 'name')
  const machine = textAt(node, 'pool', 'vmImage') ?? textAt(node, 'pool', 'name') ?? textAt(node, 'pool')
  return {
    id,
    name: textAt(node, 'displayName'),
    needs,
    condition: textAt(node, 'condition'),
    environment: environment === undefined ? undefined : withMacros(environment, run.variables),
    runner: machine === undefined ? undefined : withMacros(machine, run.variables),
    tolerant,
    at,
    works: [
      ...legsOf(node, run).flatMap((leg) => stepLists(node).flatMap((steps) => walkAzureSteps(steps, frame, leg))),
      ...shifts(node, frame, run),
    ],
  }
}

/** A run for each leg of a matrix, with the leg's variables. */
function legsOf(node: YamlNode, run: AzureRun): readonly AzureRun[] {
  const legs = pairs(under(node, 'strategy', 'matrix')).slice(0, 10)
  if (legs.length === 0) return [run]
  return legs.map(({ value }) => {
    const own = pairs(value).flatMap((pair) =>
      pair.value?.type === 'scalar' ? [[pair.key.toLowerCase(), pair.value.text] as const] : [],
    )
    return { ...run, variables: new Map([...run.variables, ...own]) }
  })
}

/** The steps of a job, or those of a deployment's life cycle; steps for the failing case are left out. */
function stepLists(node: YamlNode): readonly YamlNode[] {
  const plain = under(node, 'steps')
  const strategies = ['runOnce', 'rolling', 'canary'].map((name) => under(node, 'strategy', name))
  const hooks = ['preDeploy', 'deploy', 'routeTraffic', 'postRouteTraffic']
  const cycle = strategies.flatMap((strategy) => [
    ...hooks.map((hook) => under(strategy, hook, 'steps')),
    under(strategy, 'on', 'success', 'steps'),
  ])
  return [plain, ...cycle].filter((steps) => steps !== undefined)
}

/** A canary strategy with increments sends live traffic to the new version bit by bit. */
function shifts(node: YamlNode, frame: AzureFrame, run: AzureRun): readonly FoundWork[] {
  const increments = under(node, 'strategy', 'canary', 'increments')
  if (increments === undefined) return []
  const steps = oneOrMore(increments)
    .map(({ text }) => text)
    .join(', ')
  return [
    plainWork(
      'shift-traffic',
      `canary strategy with increments ${steps}`,
      { path: frame.path, line: increments.line },
      runScope(frame, run),
    ),
  ]
}

function elsewhereJob(
  entry: Extract<Entry, { type: 'elsewhere' }>,
  prefix: string,
  needs: readonly string[],
  run: AzureRun,
): AzureJob {
  const works = templateWorks(entry, run)
  const id = `${prefix}${entry.callee}`
  return {
    id,
    name: undefined,
    needs,
    condition: undefined,
    environment: undefined,
    runner: undefined,
    tolerant: run.tolerant,
    at: entry.at,
    works,
  }
}

function onMachine(node: YamlNode, run: AzureRun): AzureRun {
  const image = scalar(under(node, 'pool', 'vmImage'))?.text
  return image === undefined ? run : { ...run, windows: /^(windows|vs20)/i.test(withMacros(image, run.variables)) }
}
