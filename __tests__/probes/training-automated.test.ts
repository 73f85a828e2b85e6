import type { Activity } from '../../src/model/activity.ts'
import { trainingAutomated } from '../../src/probes/training-automated.ts'
import { delegating, doing, facts, on, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const submits = doing('dispatch', { tool: 'azure-ml', subject: 'pipeline' })
const taken = (location: string, ...more: readonly Activity[]) => [
  unit('app.py', [doing('load-model', { detail: { location } }), ...more]),
]
const roles = { training: ['train.py'] }

probeTable(trainingAutomated, {
  yes: [
    {
      when: 'a schedule trains',
      facts: facts({ automations: [workflow([doing('train', { triggers: [on.schedule] })])] }),
    },
    {
      when: 'a person dispatches it',
      facts: facts({ automations: [workflow([doing('train', { triggers: [on.manual] })])] }),
    },
  ],
  no: [
    {
      when: 'the specification that is submitted names files which are not there',
      facts: facts({
        automations: [workflow([{ ...submits, detail: { command: 'az ml job create -f ./pipeline.yml' } }])],
        roles,
        notes: [
          {
            severity: 'info',
            message: 'jobs/train.yml is called here but does not exist at this commit.',
            path: 'jobs/pipeline.yml',
            line: 3,
          },
        ],
      }),
      partial: 'no automation runs it',
    },
    {
      when: 'the pipeline that is submitted does other things',
      facts: facts({ automations: [workflow([submits, doing('predict')])], roles }),
      partial: 'no automation runs it',
    },
    {
      when: 'a pipeline is submitted in a repository without training code',
      facts: facts({ automations: [workflow([submits])] }),
    },
    {
      when: 'only people run the script',
      facts: facts({ roles: { training: ['train.py'] } }),
      partial: 'no automation runs it',
    },
    { when: 'the model comes from a file', facts: facts({ code: taken('models/churn.joblib') }) },
    {
      when: 'the model comes from a registry, and is fitted here',
      facts: facts({ code: taken('models:/churn/3'), roles }),
    },
    {
      when: 'the model comes from a registry, and files here train by their name',
      facts: facts({ code: taken('models:/churn/3'), texts: { 'docker/Dockerfile.training': 'FROM python:3.12\n' } }),
    },
    {
      when: 'the model comes from a registry, and code fits one',
      facts: facts({ code: taken('models:/churn/3', doing('train')) }),
    },
    { when: 'nothing triggers the job', facts: facts({ automations: [workflow([doing('train', { triggers: [] })])] }) },
  ],
  unknown: [
    {
      when: 'the model comes from a registry that nothing here fills',
      facts: facts({ code: taken('models:/churn/3') }),
    },
    {
      when: 'the model comes from a registry, and a file gathers data to train on elsewhere',
      facts: facts({
        code: taken('models:/churn/3'),
        texts: { 'utils/collect-train-data.py': '' },
      }),
    },
    {
      when: 'a pipeline is submitted of whose steps nothing can be read',
      facts: facts({ automations: [workflow([submits])], roles }),
    },
    {
      when: 'a callee runs a batch job that nobody can read',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/build-and-run-batch-job.yml@v1')] }),
    },
    {
      when: 'the callee speaks of training',
      facts: facts({ automations: [delegating('acme/ml/.github/workflows/retrain.yml@v1')] }),
    },
  ],
})
