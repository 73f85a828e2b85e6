import { dataObtained } from '../../src/probes/data-obtained.ts'
import { doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(dataObtained, {
  yes: [
    {
      when: 'automation that trains pulls',
      facts: facts({ automations: [workflow([doing('data', { at: { path: 'x.yml' } }), doing('train')])] }),
    },
    {
      when: 'training code downloads',
      facts: facts({ roles: { training: ['train.py'] }, code: [unit('train.py', [doing('data')])] }),
    },
  ],
  no: [
    { when: 'a job that trains nothing fetches something', facts: facts({ automations: [workflow([doing('data')])] }) },
    { when: 'nothing is fetched', facts: facts({ code: [unit('train.py', [doing('train')])] }) },
    { when: 'an unrelated file downloads', facts: facts({ code: [unit('scrape.py', [doing('data')])] }) },
  ],
  unknown: [],
})
