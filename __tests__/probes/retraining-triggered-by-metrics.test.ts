import { retrainingTriggeredByMetrics } from '../../src/probes/retraining-triggered-by-metrics.ts'
import { doing, facts, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(retrainingTriggeredByMetrics, {
  yes: [
    {
      when: 'drift decides whether it trains',
      facts: facts({ automations: [workflow([doing('detect-drift'), doing('train', { conditional: true })])] }),
    },
  ],
  no: [
    {
      when: 'it is scheduled',
      facts: facts({ automations: [workflow([doing('train', { triggers: [on.schedule] })])] }),
      partial: 'scheduled, not driven',
    },
    {
      when: 'it trains whatever the drift',
      facts: facts({ automations: [workflow([doing('detect-drift'), doing('train')])] }),
      partial: 'no condition over production',
    },
    { when: 'nothing trains', facts: facts({ automations: [workflow([doing('detect-drift')])] }) },
  ],
  unknown: [
    {
      when: 'a sender outside the repository starts it',
      facts: facts({ automations: [workflow([doing('train', { triggers: [on.dispatch] })])] }),
    },
  ],
})
