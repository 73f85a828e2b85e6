import { pairs, scalar, under } from '../../../yaml/look-up.ts'
import { decide, parseCondition, type Outcome } from '../../expression/condition.ts'
import { known, objectOf, unknownValue, type Value } from '../../expression/expression-value.ts'
import { valueOfText } from '../../expression/substitute.ts'
import type { JobSource, WorkflowSource } from '../workflow/read-workflow.ts'
import { stepOutputs } from './step-outputs.ts'
import { jobViews } from './views.ts'
import type { Run, Viewed, World } from './world.ts'
import { items, mapping, textAt } from '../../../yaml/look-up.ts'

/** What becomes of one job in one run, and what it sees of the jobs it needs. */
export interface JobOutcome {
  readonly outcome: Outcome
  readonly needs: Viewed
}

/** What becomes of every job of a workflow in one run. A skipped job takes everything behind it along, unless an `if:` says otherwise. */
export function jobOutcomes(workflow: WorkflowSource, run: Run, world: World): ReadonlyMap<string, JobOutcome> {
  const outcomes = new Map<string, JobOutcome>()
  const ancestors = new Map<string, ReadonlySet<string>>()
  const results = new Map<string, Viewed>()
  for (const job of workflow.jobs) {
    const above = new Set(job.needs.flatMap((need) => [need, ...(ancestors.get(need) ?? [])]))
    ancestors.set(job.id, above)
    const before = worst([...above].map((id) => outcomes.get(id)?.outcome ?? 'skipped'))
    const needs: Viewed = { nominal: needsContext(job, results, 'nominal'), open: needsContext(job, results, 'open') }
    const views = jobViews(run, needs, before, workflow.name, world)
    const condition = scalar(under(job.node, 'if'))
    const decided = decide(condition === undefined ? undefined : parseCondition(condition.text), views)
    const outcome = decided === 'runs' ? run.before : decided
    outcomes.set(job.id, { outcome, needs })
    results.set(job.id, resultOf(job, decided, views))
  }
  return outcomes
}

function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('skipped')) return 'skipped'
  return outcomes.includes('maybe') ? 'maybe' : 'runs'
}

function needsContext(job: JobSource, results: ReadonlyMap<string, Viewed>, view: keyof Viewed): Value {
  const fields = job.needs.map((need) => [need, results.get(need)?.[view] ?? unknownValue] as const)
  return objectOf(Object.fromEntries(fields))
}

function resultOf(job: JobSource, outcome: Outcome, views: ReturnType<typeof jobViews>): Viewed {
  const ended = known(outcome === 'skipped' ? 'skipped' : 'success')
  const steps = stepsOf(job)
  function outputs(view: keyof Viewed): Value {
    const contexts = views[view]
    const inJob = { ...contexts, context: (name: string) => (name === 'steps' ? steps : contexts.context(name)) }
    const fields = pairs(under(job.node, 'outputs')).flatMap(({ key, value }) =>
      value?.type === 'scalar'
        ? [[key, outcome === 'skipped' ? known('') : valueOfText(value.text, inJob)] as const]
        : [],
    )
    return objectOf(Object.fromEntries(fields), outcome === 'skipped' ? known('') : unknownValue)
  }
  return {
    nominal: objectOf({ result: outcome === 'maybe' ? unknownValue : ended, outputs: outputs('nominal') }),
    open: objectOf({ result: outcome === 'skipped' ? ended : unknownValue, outputs: outputs('open') }),
  }
}

function stepsOf(job: JobSource): Value {
  const fields = items(under(job.node, 'steps')).flatMap((item) => {
    const step = mapping(item)
    const id = textAt(step, 'id')
    return step === undefined || id === undefined
      ? []
      : [[id, objectOf({ outputs: stepOutputs(step) }, unknownValue)] as const]
  })
  return objectOf(Object.fromEntries(fields), unknownValue)
}
