import { seen } from '../../src/model/facet.ts'
import { testsRun } from '../../src/probes/tests-run.ts'
import { delegating, doing, facts, on, testFile, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const travis = workflow([], {
  system: 'other',
  name: 'Travis CI (.travis.yml)',
  path: '.travis.yml',
  jobs: [],
  unseen: [{ what: 'pipeline .travis.yml', reason: 'not-collected' }],
})
const reporting = (name: string, conclusion: string, app = 'travis-ci') =>
  facts({
    automations: [travis],
    tests: [testFile()],
    snapshot: repositoryOf(
      {},
      { facts: { checks: seen([{ sha: 'a'.repeat(40), name, app, conclusion, url: 'https://ci.example/1' }]) } },
    ),
  })

probeTable(testsRun, {
  yes: [
    { when: 'pytest runs on push', facts: facts({ automations: [workflow([doing('test')])] }) },
    { when: 'a service that is not read says that tests passed', facts: reporting('Unit tests', 'success') },
  ],
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
    { when: 'the tests of the service failed', facts: reporting('Unit tests', 'failure') },
    { when: 'the service says nothing of tests', facts: reporting('Build latest', 'success') },
    { when: 'another service speaks of tests', facts: reporting('Unit tests', 'success', 'codecov') },
    {
      when: 'a callee that nobody can read tests',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/test.yml@v1')] }),
    },
  ],
})
