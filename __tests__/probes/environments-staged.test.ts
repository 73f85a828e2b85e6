import { environmentsStaged } from '../../src/probes/environments-staged.ts'
import { delegating, doing, facts, jobOf, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(environmentsStaged, {
  yes: [
    {
      when: 'two environments are deployed to',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('deploy', { subject: 'model' })], { environment: 'staging' }),
            jobOf([doing('deploy', { subject: 'model' })], { id: 'prod', environment: 'production' }),
          ]),
        ],
      }),
    },
  ],
  no: [
    {
      when: 'one environment is all',
      facts: facts({
        automations: [workflow([jobOf([doing('deploy', { subject: 'model' })], { environment: 'production' })])],
      }),
      partial: 'one environment only',
    },
    {
      when: 'environments are named by jobs that deploy nothing',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('test')], { environment: 'a' }),
            jobOf([doing('lint')], { id: 'b', environment: 'b' }),
          ]),
        ],
      }),
    },
  ],
  unknown: [
    {
      when: 'another repository deploys',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/deploy.yml@v1')] }),
    },
  ],
})
