import { scoringCodePresent } from '../../src/probes/scoring-code-present.ts'
import { facts } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(scoringCodePresent, {
  yes: [{ when: 'a handler answers', facts: facts({ roles: { scoring: [{ path: 'app.py', line: 3 }] } }) }],
  no: [{ when: 'nothing answers', facts: facts({ roles: { training: ['train.py'] } }) }],
  unknown: [],
})
