import { seen } from '../../src/model/facet.ts'
import { automationDoes } from '../../src/probes/automation-does.ts'
import { delegating, doing, facts, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

probeTable(automationDoes, {
  yes: [
    {
      when: 'a service says that the pipeline which builds ran',
      facts: facts({
        automations: [
          workflow([doing('build', { triggers: [] })], {
            system: 'jenkins',
            unseen: [{ what: 'what starts it', reason: 'not-collected' }],
          }),
        ],
        snapshot: repositoryOf(
          {},
          {
            facts: {
              checks: seen(
                ['a', 'b'].map((sha) => ({
                  sha,
                  name: 'jenkins',
                  app: 'ci-account',
                  conclusion: 'success',
                  url: null,
                })),
              ),
            },
          },
        ),
      }),
      with: { activity: 'build', on: 'change' },
    },
    {
      when: 'a push builds',
      facts: facts({ automations: [workflow([doing('build')])] }),
      with: { activity: 'build', on: 'change' },
    },
    {
      when: 'one of several activities happens',
      facts: facts({ automations: [workflow([doing('install')])] }),
      with: { activity: ['install', 'build'] },
    },
    {
      when: 'the subject is right',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'image' })])] }),
      with: { activity: 'publish', subject: ['image'] },
    },
  ],
  no: [
    { when: 'nothing is automated', facts: facts(), with: { activity: 'build' } },
    {
      when: 'only a person starts it',
      facts: facts({ automations: [workflow([doing('build', { triggers: [on.manual] })])] }),
      with: { activity: 'build', on: 'change' },
      partial: 'not on pushes or pull requests',
    },
    {
      when: 'the failure is swallowed and must not be',
      facts: facts({ automations: [workflow([doing('test', { tolerant: true })])] }),
      with: { activity: 'test', failing: true },
      partial: 'does not fail the job',
    },
    {
      when: 'the workflow is inactive',
      facts: facts({ automations: [workflow([doing('build')], { inactive: 'GitHub rejects it' })] }),
      with: { activity: 'build' },
    },
    {
      when: 'something else is published',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'documentation' })])] }),
      with: { activity: 'publish', subject: ['image'] },
    },
  ],
  unknown: [
    {
      when: 'a callee nobody can read speaks of it',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/build.yml@v1')] }),
      with: { activity: 'build' },
    },
    {
      when: 'a pipeline was recognised and not modelled',
      facts: facts({ automations: [workflow([], { unseen: [{ what: 'the pipeline', reason: 'not-collected' }] })] }),
      with: { activity: 'build' },
    },
  ],
})
