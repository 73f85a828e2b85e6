import { modelsStored } from '../../src/probes/models-stored.ts'
import { doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(modelsStored, {
  yes: [
    {
      when: 'the notebook that trains registers, and nothing else trains',
      facts: facts({
        code: [unit('train.ipynb', [doing('train'), doing('register')], { language: 'notebook' })],
        roles: { training: ['train.ipynb'] },
      }),
    },
    { when: 'automation registers', facts: facts({ automations: [workflow([doing('register')])] }) },
    {
      when: 'code that people run registers',
      facts: facts({ code: [unit('train.py', [doing('register', { triggers: [] })])] }),
    },
  ],
  no: [
    {
      when: 'a notebook registers, but scripts train',
      facts: facts({
        code: [
          unit('src/train.py', [doing('train')]),
          unit('try.ipynb', [doing('register')], { language: 'notebook' }),
        ],
        entryPoints: [{ path: 'try.ipynb', language: 'notebook', activities: [doing('register')] }],
        roles: { training: ['src/train.py'] },
      }),
    },
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
