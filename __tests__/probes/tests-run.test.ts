import { testsRun } from '../../src/probes/tests-run.ts'
import { delegating, doing, facts, on, testFile, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(testsRun, {
  yes: [{ when: 'pytest runs on push', facts: facts({ automations: [workflow([doing('test')])] }) }],
  no: [
    { when: 'there is nothing', facts: facts() },
    { when: 'tests lie idle', facts: facts({ tests: [testFile()] }), partial: 'no automation runs them' },
    {
      when: 'their failure is swallowed',
      facts: facts({ automations: [workflow([doing('test', { tolerant: true })])] }),
      partial: 'does not fail the job',
    },
    {
      when: 'they run by hand',
      facts: facts({ automations: [workflow([doing('test', { triggers: [on.manual] })])] }),
      partial: 'not on pushes',
    },
  ],
  unknown: [
    {
      when: 'a callee that nobody can read tests',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/test.yml@v1')] }),
    },
  ],
})
