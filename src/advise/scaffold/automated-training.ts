import type { Facts } from '../../model/facts.ts'
import type { Tool } from '../../model/tool.ts'
import { checkout, readOnly } from './parts/checkout.ts'
import type { Scaffolding } from './parts/scaffold.ts'
import { trainingRunOf } from './parts/training-run.ts'
import { onSchedule } from './parts/triggers.ts'
import { workflowText } from './parts/workflow-text.ts'

/** A workflow that installs the declared environment and runs the training entry point, by schedule and by hand. */
export function automatedTraining(facts: Facts, tools: readonly Tool[]): Scaffolding {
  const run = trainingRunOf(facts, tools)
  if ('cannot' in run) return run
  const text = workflowText({
    about: [
      'Trains the model on a clean machine, so that every model has a commit, an environment and a log behind it.',
      'Fill in: keep what it makes, e.g. register the model in your registry from the training code.',
    ],
    name: 'Train',
    on: ['workflow_dispatch:', ...onSchedule('17 3 * * 1', 'Mondays at 03:17')],
    permissions: readOnly,
    jobs: [{ id: 'train', minutes: 120, ...run.folder, steps: [checkout, ...run.steps] }],
  })
  return { documents: [{ path: '.github/workflows/train.yml', text }], fillIn: run.fillIn }
}
