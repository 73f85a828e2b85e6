import { applicationReleased } from '../../src/probes/application-released.ts'
import { delegating, doing, facts, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(applicationReleased, {
  yes: [
    {
      when: 'a push publishes an image',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'image' })])] }),
    },
  ],
  no: [
    {
      when: 'a site is published',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'documentation' })])] }),
    },
    {
      when: 'a person starts it',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'image', triggers: [on.manual] })])] }),
      partial: 'none starts without a person',
    },
  ],
  unknown: [
    {
      when: 'the callee speaks of a release',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/release.yml@v1')] }),
    },
  ],
})
