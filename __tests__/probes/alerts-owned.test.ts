import { alertsOwned } from '../../src/probes/alerts-owned.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(alertsOwned, {
  yes: [
    {
      when: 'what watches tells somebody',
      facts: facts({ automations: [workflow([doing('detect-drift'), doing('notify')])] }),
    },
  ],
  no: [
    {
      when: 'another workflow tells somebody',
      facts: facts({
        automations: [workflow([doing('detect-drift')]), workflow([doing('notify')], { name: 'other' })],
      }),
    },
  ],
  unknown: [],
})
