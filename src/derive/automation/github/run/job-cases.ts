import { oneOrMore, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { substitute } from '../../expression/substitute.ts'
import type { JobSource, WorkflowSource } from '../workflow/read-workflow.ts'
import { envOf } from './env-of.ts'
import type { JobOutcome } from './job-outcomes.ts'
import { combinationsOf } from './matrix.ts'
import { jobViews, stepViews } from './views.ts'
import { isTolerant } from './walk-steps.ts'
import type { Case, Frame, Run } from './world.ts'

const mostCases = 60

/** A case of a job with what its file says of it: the environment and the machine it names. */
export interface JobCase {
  readonly one: Case
  readonly environment: string | undefined
  readonly runner: string | undefined
}

/** All ways in which a job runs: the runs that reach it times the combinations of its matrix. */
export function jobCases(
  job: JobSource,
  workflow: WorkflowSource,
  runs: readonly { readonly run: Run; readonly became: JobOutcome }[],
  frame: Frame,
): readonly JobCase[] {
  const reached = runs.filter(({ became }) => became.outcome !== 'skipped')
  const cases = reached.map(({ run, became }) => {
    const views = jobViews(run, became.needs, 'runs', workflow.name, frame.world)
    return combinationsOf(job.node, views.nominal).map((matrix) =>
      caseOf(job, workflow, { run, became, matrix }, frame),
    )
  })
  const longest = Math.max(0, ...cases.map((some) => some.length))
  // The first combination of every run, then the second ...: whatever is cut off, every trigger stays.
  const byTurns = Array.from({ length: longest }, (_, index) =>
    cases.flatMap((some) => some.slice(index, index + 1)),
  ).flat()
  return byTurns.slice(0, mostCases)
}

function caseOf(
  job: JobSource,
  workflow: WorkflowSource,
  { run, became, matrix }: { readonly run: Run; readonly became: JobOutcome; readonly matrix: Case['matrix'] },
  frame: Frame,
): JobCase {
  const { node } = job
  const bare: Case = {
    run,
    inputs: run.inputs,
    matrix,
    needs: became.needs,
    os: undefined,
    conditional: became.outcome === 'maybe',
    tolerant: run.tolerant,
    env: new Map(),
    steps: new Map(),
    left: new Map(),
  }
  const env = envOf(under(workflow.root, 'env'), stepViews(bare, frame).nominal, new Map())
  const { nominal } = stepViews({ ...bare, env }, frame)
  const runner = runnerOf(under(node, 'runs-on'), (text) => substitute(text, nominal).text)
  const environment = textAt(node, 'environment') ?? textAt(node, 'environment', 'name')
  return {
    one: {
      ...bare,
      env: envOf(under(node, 'env'), nominal, env),
      os: osOf(runner),
      tolerant: run.tolerant || isTolerant(under(node, 'continue-on-error'), nominal),
    },
    environment: environment === undefined ? undefined : substitute(environment, nominal).text,
    runner,
  }
}

function runnerOf(node: YamlNode | undefined, text: (source: string) => string): string | undefined {
  const labels = oneOrMore(node?.type === 'mapping' ? (under(node, 'labels') ?? under(node, 'group')) : node)
  return labels.length === 0 ? undefined : labels.map((label) => text(label.text)).join(', ')
}

function osOf(runner: string | undefined): string | undefined {
  if (runner === undefined) return undefined
  if (/windows/i.test(runner)) return 'Windows'
  if (/macos/i.test(runner)) return 'macOS'
  return /ubuntu|linux/i.test(runner) ? 'Linux' : undefined
}
