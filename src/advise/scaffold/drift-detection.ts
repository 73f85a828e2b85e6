import type { Facts } from '../../model/facts.ts'
import { checkout, readOnly } from './parts/checkout.ts'
import { driftCheckOf } from './parts/drift-check.ts'
import type { Scaffolding } from './parts/scaffold.ts'
import { onSchedule } from './parts/triggers.ts'
import { workflowText } from './parts/workflow-text.ts'

/** A scheduled workflow that compares the prediction log with a sample of the training data, and fails when they differ. */
export function driftDetection(facts: Facts): Scaffolding {
  const { documents, folder, install, env, command, fillIn } = driftCheckOf(facts)
  const text = workflowText({
    about: ['Compares every morning what the model sees with what it was trained on; a run that fails is the alert.'],
    name: 'Drift',
    on: ['workflow_dispatch:', ...onSchedule('41 5 * * *', 'every day at 05:41')],
    permissions: readOnly,
    jobs: [
      {
        id: 'compare',
        minutes: 20,
        ...folder,
        steps: [
          checkout,
          ...install,
          { name: 'Compare', env, run: [`drift=$(${command})`, 'echo "drift: $drift"', 'test "$drift" = false'] },
        ],
      },
    ],
  })
  return { documents: [{ path: '.github/workflows/drift.yml', text }, ...documents], fillIn }
}
