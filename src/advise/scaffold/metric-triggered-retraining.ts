import type { Facts } from '../../model/facts.ts'
import type { Tool } from '../../model/tool.ts'
import { checkout, readOnly } from './parts/checkout.ts'
import { driftCheckOf } from './parts/drift-check.ts'
import type { Scaffolding } from './parts/scaffold.ts'
import { trainingRunOf } from './parts/training-run.ts'
import { onSchedule } from './parts/triggers.ts'
import { workflowText } from './parts/workflow-text.ts'
import type { Job } from './parts/workflow-text.ts'

/** A scheduled check of drift, and the training behind it that runs only if the check says so. */
export function metricTriggeredRetraining(facts: Facts, tools: readonly Tool[]): Scaffolding {
  const training = retrainingJob(facts, tools)
  if ('cannot' in training) return training
  const { documents, folder, install, env, command, fillIn } = driftCheckOf(facts)
  const text = workflowText({
    about: ['Looks every morning whether production has moved away from the training data, and retrains if it has.'],
    name: 'Retrain on drift',
    on: ['workflow_dispatch:', ...onSchedule('41 5 * * *', 'every day at 05:41')],
    permissions: readOnly,
    jobs: [
      {
        id: 'check',
        minutes: 20,
        outputs: { drift: '${{ steps.check.outputs.drift }}' },
        ...folder,
        steps: [
          checkout,
          ...install,
          {
            name: 'Compare production with the reference',
            id: 'check',
            env,
            // An assignment of its own: a check that breaks must fail the step, and echo would hide it.
            run: [`drift=$(${command})`, 'echo "drift=$drift" >> "$GITHUB_OUTPUT"'],
          },
        ],
      },
      training.job,
    ],
  })
  return {
    documents: [{ path: '.github/workflows/retrain.yml', text }, ...documents],
    fillIn: [...fillIn, ...training.fillIn],
  }
}

const driven = { id: 'retrain', needs: 'check', if: "needs.check.outputs.drift == 'true'" } as const

/** Starts the training workflow the team has; where there is none that can be started, trains itself. */
function retrainingJob(
  facts: Facts,
  tools: readonly Tool[],
): { readonly job: Job; readonly fillIn: readonly string[] } | { readonly cannot: string } {
  const workflow = trainingWorkflow(facts)
  if (workflow !== undefined) {
    const run = [`gh workflow run ${workflow} --repo "$GITHUB_REPOSITORY"`]
    const steps = [{ name: 'Start the training', env: { GH_TOKEN: '${{ github.token }}' }, run }]
    return { job: { ...driven, minutes: 5, permissions: { actions: 'write' }, steps }, fillIn: [] }
  }
  const run = trainingRunOf(facts, tools)
  if ('cannot' in run) return run
  return { job: { ...driven, minutes: 120, ...run.folder, steps: [checkout, ...run.steps] }, fillIn: run.fillIn }
}

function trainingWorkflow({ automations }: Facts): string | undefined {
  const found = automations.find(
    ({ system, inactive, triggers, jobs }) =>
      system === 'github-actions' &&
      inactive === undefined &&
      triggers.some(({ event }) => event === 'workflow_dispatch') &&
      jobs.some(({ activities }) => activities.some(({ kind, conditional }) => kind === 'train' && !conditional)),
  )
  const name = found?.path.split('/').at(-1)
  return name !== undefined && /^[\w.-]+$/.test(name) && !name.startsWith('-') ? name : undefined
}
