import { modelsStored } from '../../src/probes/models-stored.ts'
import { doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(modelsStored, {
  yes: [
    { when: 'automation registers', facts: facts({ automations: [workflow([doing('register')])] }) },
    {
      when: 'code that people run registers',
      facts: facts({ code: [unit('train.py', [doing('register', { triggers: [] })])] }),
    },
  ],
  no: [
    {
      when: 'a run is logged to a store that is not shared',
      facts: facts({
        code: [unit('train.py', [doing('register', { tool: 'mlflow', detail: { store: 'by-location' } })])],
      }),
    },
    {
      when: 'only a test registers',
      facts: facts({ code: [unit('tests/test_x.py', [doing('register')], { test: true })] }),
    },
    { when: 'data is registered', facts: facts({ code: [unit('data.py', [doing('register', { subject: 'data' })])] }) },
  ],
  unknown: [],
})
