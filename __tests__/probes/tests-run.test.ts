import type { Automation } from '../../src/model/automation.ts'
import { seen } from '../../src/model/facet.ts'
import { testsRun } from '../../src/probes/tests-run.ts'
import { delegating, doing, facts, on, testFile, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const unseen = [{ what: 'what starts Jenkinsfile', reason: 'not-collected' }] as const
const jenkins = workflow([doing('test', { triggers: [] })], { system: 'jenkins', path: 'Jenkinsfile', unseen })
const travis = workflow([], { system: 'other', name: 'Travis CI (.travis.yml)', jobs: [], unseen })
const reporting = (
  name: string,
  conclusion: string,
  part: { readonly from?: Automation[]; readonly on?: string } = {},
) =>
  facts({
    automations: part.from ?? [jenkins],
    tests: [testFile()],
    snapshot: repositoryOf(
      {},
      {
        facts: {
          checks: seen([
            { sha: 'a'.repeat(40), name, app: null, conclusion, url: 'https://ci.example/1' },
            { sha: part.on ?? 'b'.repeat(40), name, app: null, conclusion: 'failure', url: null },
          ]),
        },
      },
    ),
  })

probeTable(testsRun, {
  yes: [
    { when: 'pytest runs on push', facts: facts({ automations: [workflow([doing('test')])] }) },
    { when: 'a service says that the pipeline with the tests ran', facts: reporting('jenkins/branch', 'success') },
  ],
  no: [
    {
      when: 'a callee checks documents out of sight',
      facts: facts({ automations: [delegating('acme/flows/.github/workflows/design-doc-check.yml@v1')] }),
    },
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
    { when: 'the pipeline failed', facts: reporting('jenkins/branch', 'failure') },
    { when: 'it ran for one commit only', facts: reporting('jenkins/tests', 'success', { on: 'a'.repeat(40) }) },
    { when: 'another service speaks of tests', facts: reporting('Unit tests', 'success') },
    {
      when: 'a service that is not read speaks of tests',
      facts: reporting('travis tests', 'success', { from: [travis] }),
    },
    { when: 'it may be another pipeline', facts: reporting('jenkins', 'success', { from: [jenkins, jenkins] }) },
    {
      when: 'a callee that nobody can read tests',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/test.yml@v1')] }),
    },
  ],
})
