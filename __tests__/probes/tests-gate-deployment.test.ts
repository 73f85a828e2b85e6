import { testsGateDeployment } from '../../src/probes/tests-gate-deployment.ts'
import { delegating, doing, facts, jobOf, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(testsGateDeployment, {
  yes: [
    {
      when: 'the deploying job needs the tests',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('test')], { id: 'test' }),
            jobOf([doing('deploy', { subject: 'model' })], { id: 'deploy', needs: ['test'] }),
          ]),
        ],
      }),
    },
    {
      when: 'a tested workflow is waited for',
      facts: facts({
        automations: [
          workflow([doing('test')]),
          workflow([doing('deploy', { subject: 'model' })], {
            name: 'CD',
            triggers: [{ ...on.dispatch, event: 'workflow_run', detail: 'CI' }],
          }),
        ],
      }),
    },
  ],
  no: [
    {
      when: 'the jobs are independent',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('test')], { id: 'test' }),
            jobOf([doing('deploy', { subject: 'model' })], { id: 'deploy' }),
          ]),
        ],
      }),
      partial: 'no test must pass',
    },
    {
      when: 'the test is tolerated',
      facts: facts({
        automations: [workflow([doing('test', { tolerant: true }), doing('deploy', { subject: 'model' })])],
      }),
    },
    { when: 'nothing deploys', facts: facts({ automations: [workflow([doing('test')])] }) },
  ],
  unknown: [
    {
      when: 'another repository deploys',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/deploy.yml@v1')] }),
    },
  ],
})
