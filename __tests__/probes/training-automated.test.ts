import { trainingAutomated } from '../../src/probes/training-automated.ts'
import { delegating, doing, facts, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const submits = doing('dispatch', { tool: 'azure-ml', subject: 'pipeline' })
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
    { when: 'nothing triggers the job', facts: facts({ automations: [workflow([doing('train', { triggers: [] })])] }) },
  ],
  unknown: [
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
