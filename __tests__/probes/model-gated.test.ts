import { modelGated } from '../../src/probes/model-gated.ts'
import { delegating, doing, facts, jobOf, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(modelGated, {
  yes: [
    {
      when: 'a schedule looks at the model before it is released',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('gate', { triggers: [on.schedule] })]),
            jobOf([doing('deploy')], { id: 'deploy', needs: ['main'] }),
          ]),
        ],
      }),
    },
    { when: 'a gate stops the run', facts: facts({ automations: [workflow([doing('train'), doing('gate')])] }) },
    {
      when: 'a gate withholds the release, also where a failure would be tolerated',
      facts: facts({ automations: [workflow([doing('gate', { tolerant: true, detail: { withholds: 'true' } })])] }),
    },
  ],
  no: [
    {
      when: 'a schedule looks at the model in use, and nothing waits for it',
      facts: facts({
        automations: [
          workflow([jobOf([doing('gate', { triggers: [on.schedule] })]), jobOf([doing('deploy')], { id: 'deploy' })]),
        ],
      }),
    },
    {
      when: 'the gate is tolerated',
      facts: facts({ automations: [workflow([doing('gate', { tolerant: true })])] }),
      partial: 'does not stop the run',
    },
    {
      when: 'no automation reaches it',
      facts: facts({ entryPoints: [{ path: 'eval.py', language: 'python', activities: [doing('gate')] }] }),
      partial: 'no automation reaches it',
    },
    { when: 'metrics are computed', facts: facts({ automations: [workflow([doing('train'), doing('evaluate')])] }) },
  ],
  unknown: [
    {
      when: 'training is out of sight',
      facts: facts({ automations: [delegating('acme/ml/.github/workflows/train.yml@v1')] }),
    },
  ],
})
