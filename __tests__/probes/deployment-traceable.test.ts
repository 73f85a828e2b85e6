import { deploymentTraceable } from '../../src/probes/deployment-traceable.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(deploymentTraceable, {
  yes: [],
  no: [{ when: 'nothing deploys', facts: facts() }],
  unknown: [
    {
      when: 'versions are not followed',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'model' })])] }),
    },
  ],
})
