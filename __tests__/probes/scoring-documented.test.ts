import { scoringDocumented } from '../../src/probes/scoring-documented.ts'
import { facts } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(scoringDocumented, {
  yes: [{ when: 'a model card is there', facts: facts({ texts: { 'docs/MODEL_CARD.md': '# Churn' } }) }],
  no: [{ when: 'there is nothing to document', facts: facts({ texts: { 'README.md': '# training' } }) }],
  unknown: [{ when: 'schemas in code are not read', facts: facts({ roles: { scoring: [{ path: 'app.py' }] } }) }],
})
