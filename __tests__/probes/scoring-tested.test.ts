import { scoringTested } from '../../src/probes/scoring-tested.ts'
import { doing, facts, testFile, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(scoringTested, {
  yes: [
    {
      when: 'a test of the handler runs',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
  ],
  no: [
    {
      when: 'nothing runs it',
      facts: facts({ roles: { scoring: [{ path: 'app.py' }] }, tests: [testFile({ touches: ['app.py'] })] }),
      partial: 'no automation runs them',
    },
    {
      when: 'the tests are of something else',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['data.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
    {
      when: 'the failure is swallowed',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py'] })],
        automations: [workflow([doing('test', { tolerant: true, detail: { files: 'tests/test_api.py' } })])],
      }),
    },
  ],
  unknown: [],
})
