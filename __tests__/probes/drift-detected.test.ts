import { driftDetected } from '../../src/probes/drift-detected.ts'
import { delegating, doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(driftDetected, {
  yes: [
    { when: 'a schedule compares', facts: facts({ automations: [workflow([doing('detect-drift')])] }) },
    { when: 'a service is declared to', facts: facts({ declarations: [doing('detect-drift')] }) },
  ],
  no: [
    {
      when: 'the code is there and nothing runs it',
      facts: facts({ code: [unit('drift.py', [doing('detect-drift')])] }),
      partial: 'nothing runs it by itself',
    },
    { when: 'there is nothing', facts: facts() },
  ],
  unknown: [
    {
      when: 'the callee speaks of monitoring',
      facts: facts({ automations: [delegating('acme/ml/.github/workflows/monitor.yml@v1')] }),
    },
  ],
})
