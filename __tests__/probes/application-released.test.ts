import { applicationReleased } from '../../src/probes/application-released.ts'
import type { Activity } from '../../src/model/activity.ts'
import type { Trigger } from '../../src/model/automation.ts'
import type { Facts } from '../../src/model/facts.ts'
import { delegating, doing, facts, jobOf, on, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

function promoting(server: string): Facts {
  const serving = [doing('load-model', { tool: 'mlflow' }), doing('serve')]
  return facts({
    texts: { 'app.py': server },
    code: [unit('app.py', serving)],
    roles: { scoring: [{ path: 'app.py' }], application: ['app.py'] },
    automations: [workflow([doing('publish', { subject: 'model', tool: 'mlflow' })])],
  })
}

function scoredInBatch(triggers: readonly Trigger[], more: readonly Activity[] = [], server = stage): Facts {
  const loading = doing('load-model', { tool: 'zenml', at: { path: 'batch.py', line: 9 }, triggers })
  return facts({
    texts: { 'batch.py': server },
    code: [unit('batch.py', [doing('load-model', { tool: 'zenml' })])],
    roles: { scoring: [{ path: 'batch.py' }] },
    automations: [
      workflow([doing('publish', { subject: 'model', tool: 'zenml', at: { path: 'promote.py' } })]),
      workflow([loading, ...more]),
    ],
  })
}

const stage = 'model = Model(name="churn", version=ModelStages.PRODUCTION)\n'

probeTable(applicationReleased, {
  yes: [
    {
      when: 'a push publishes an image',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'image' })])] }),
    },
    {
      when: 'a blueprint deploys on every push',
      facts: facts({ declarations: [doing('deploy', { subject: 'application', detail: { onPush: 'yes' } })] }),
    },
    {
      when: 'a callee is told to publish the package',
      facts: facts({
        automations: [
          workflow([
            jobOf([], {
              delegated: [
                {
                  callee: 'acme/ci/.github/workflows/tagged.yml@v1',
                  hints: ['enable_pypi: true'],
                  at: { path: 'a' },
                  triggers: [on.tag],
                },
              ],
            }),
          ]),
        ],
      }),
    },
    {
      when: 'a model is promoted that serving reads by registry name',
      facts: promoting('model = load_model("models:/churn/Production")\n'),
    },
    { when: 'a model is promoted that a schedule asks by its stage', facts: scoredInBatch([on.schedule]) },
  ],
  no: [
    { when: 'a person starts what asks the promoted model', facts: scoredInBatch([on.manual]) },
    { when: 'what asks the promoted model is a training', facts: scoredInBatch([on.schedule], [doing('train')]) },
    {
      when: 'a schedule asks one version of the model',
      facts: scoredInBatch([on.schedule], [], 'model = Model(name="churn", version="3")\n'),
    },
    {
      when: 'a component of pipelines is registered',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'pipeline' })])] }),
    },
    { when: 'a model is promoted that nobody here reads', facts: promoting('model = load_model("model.pkl")\n') },
    {
      when: 'a blueprint waits for a person',
      facts: facts({ declarations: [doing('deploy', { subject: 'application' })] }),
    },
    {
      when: 'the cluster is thrown away',
      facts: facts({
        automations: [
          workflow([doing('provision', { detail: { ephemeral: 'yes' } }), doing('deploy', { subject: 'application' })]),
        ],
      }),
    },
    {
      when: 'a callee is told not to publish',
      facts: facts({
        automations: [
          workflow([
            jobOf([], {
              delegated: [
                {
                  callee: 'acme/ci/.github/workflows/tagged.yml@v1',
                  hints: ['enable_pypi: false'],
                  at: { path: 'a' },
                  triggers: [on.tag],
                },
              ],
            }),
          ]),
        ],
      }),
    },
    {
      when: 'a site is published',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'documentation' })])] }),
    },
    {
      when: 'a person starts it',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'image', triggers: [on.manual] })])] }),
      partial: 'none starts without a person',
    },
  ],
  unknown: [
    {
      when: 'the callee speaks of a release',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/release.yml@v1')] }),
    },
  ],
})
