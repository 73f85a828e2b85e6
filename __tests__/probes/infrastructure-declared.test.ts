import { infrastructureDeclared } from '../../src/probes/infrastructure-declared.ts'
import { doing, facts } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(infrastructureDeclared, {
  yes: [{ when: 'a file provisions', facts: facts({ declarations: [doing('provision')] }) }],
  no: [{ when: 'nothing is declared', facts: facts({ declarations: [doing('data')] }) }],
  unknown: [],
})
