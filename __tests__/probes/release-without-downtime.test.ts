import { releaseWithoutDowntime } from '../../src/probes/release-without-downtime.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(releaseWithoutDowntime, {
  yes: [],
  no: [{ when: 'nothing deploys', facts: facts() }],
  unknown: [
    {
      when: 'strategies are not read',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'model' })])] }),
    },
  ],
})
