import { trainingCodeVersioned } from '../../src/probes/training-code-versioned.ts'
import { doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(trainingCodeVersioned, {
  yes: [
    {
      when: 'automation runs the notebook',
      facts: facts({
        roles: { training: ['a.ipynb'] },
        code: [unit('a.ipynb', [doing('train')], { language: 'notebook' })],
        automations: [workflow([doing('train', { at: { path: 'a.ipynb' } })])],
      }),
    },
    {
      when: 'a module fits',
      facts: facts({ roles: { training: ['train.py'] }, code: [unit('train.py', [doing('train')])] }),
    },
  ],
  no: [
    {
      when: 'automation trains something else',
      facts: facts({
        roles: { training: ['a.ipynb'] },
        code: [unit('a.ipynb', [doing('train')], { language: 'notebook' })],
        automations: [workflow([doing('train', { at: { path: 'b.py' } })])],
      }),
    },
    {
      when: 'only a notebook fits',
      facts: facts({
        roles: { training: ['a.ipynb'] },
        code: [unit('a.ipynb', [doing('train')], { language: 'notebook' })],
      }),
      partial: 'only in notebooks',
    },
    { when: 'nothing fits', facts: facts({ code: [unit('app.py')] }) },
  ],
  unknown: [],
})
