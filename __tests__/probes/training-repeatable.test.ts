import { trainingRepeatable } from '../../src/probes/training-repeatable.ts'
import { doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(trainingRepeatable, {
  yes: [
    {
      when: 'a script trains',
      facts: facts({ entryPoints: [{ path: 'train.py', language: 'python', activities: [doing('train')] }] }),
    },
    { when: 'automation runs a notebook that trains', facts: facts({ automations: [workflow([doing('train')])] }) },
  ],
  no: [
    { when: 'nothing trains', facts: facts() },
    {
      when: 'only a notebook trains',
      facts: facts({ entryPoints: [{ path: 'a.ipynb', language: 'notebook', activities: [doing('train')] }] }),
      partial: 'only in a notebook',
    },
  ],
  unknown: [
    {
      when: 'the model comes from a registry that nothing here fills',
      facts: facts({ code: [unit('app.py', [doing('load-model', { detail: { location: 'models:/churn/3' } })])] }),
    },
  ],
})
