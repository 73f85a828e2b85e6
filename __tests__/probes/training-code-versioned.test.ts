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
      when: 'a pipeline fits by a command with a configuration',
      facts: facts({
        entryPoints: [
          {
            path: 'ner/project.yml',
            language: 'pipeline',
            activities: [doing('train', { at: { path: 'ner/project.yml' } })],
          },
        ],
      }),
    },
    {
      when: 'a module fits',
      facts: facts({ roles: { training: ['train.py'] }, code: [unit('train.py', [doing('train')])] }),
    },
  ],
  no: [
    {
      when: 'a pipeline runs a notebook',
      facts: facts({
        entryPoints: [
          { path: 'dvc.yaml', language: 'pipeline', activities: [doing('train', { at: { path: 'a.ipynb' } })] },
        ],
      }),
    },
    {
      when: 'a pipeline only brings data',
      facts: facts({ entryPoints: [{ path: 'dvc.yaml', language: 'pipeline', activities: [doing('data')] }] }),
    },
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
  unknown: [
    {
      when: 'the model comes from a registry that nothing here fills',
      facts: facts({
        code: [unit('app.py', [doing('load-model', { detail: { location: 'models:/churn/3' } })])],
      }),
    },
  ],
})
