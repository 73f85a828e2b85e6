import { scoringDocumented } from '../../src/probes/scoring-documented.ts'
import { facts } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(scoringDocumented, {
  yes: [
    {
      when: 'a model card is there',
      facts: facts({ documents: [{ kind: 'card', note: 'a model card', at: { path: 'MODEL_CARD.md' } }] }),
    },
    {
      when: 'the handler is typed',
      facts: facts({ documents: [{ kind: 'schema', note: 'takes a typed row', at: { path: 'app.py', line: 4 } }] }),
    },
  ],
  no: [
    { when: 'there is nothing to document', facts: facts({ texts: { 'README.md': '# training' } }) },
    { when: 'the scoring code says nothing', facts: facts({ roles: { scoring: [{ path: 'app.py' }] } }) },
  ],
  unknown: [],
})
