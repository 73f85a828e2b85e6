import { personApproves } from '../../src/probes/person-approves.ts'
import { doing, facts, jobOf, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(personApproves, {
  yes: [
    {
      when: 'a gate asks a person',
      facts: facts({ automations: [workflow([doing('approve'), doing('deploy', { subject: 'model' })])] }),
    },
  ],
  no: [
    {
      when: 'nobody is asked',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'model' })])] }),
      partial: 'nobody is asked',
    },
    { when: 'nothing deploys', facts: facts() },
  ],
  unknown: [
    {
      when: 'the job names an environment whose rules are not files',
      facts: facts({
        automations: [workflow([jobOf([doing('deploy', { subject: 'model' })], { environment: 'production' })])],
      }),
    },
  ],
})
