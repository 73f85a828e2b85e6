import { promotionAutomatic } from '../../src/probes/promotion-automatic.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(promotionAutomatic, {
  yes: [],
  no: [
    { when: 'nothing deploys', facts: facts({ automations: [workflow([doing('train')])] }) },
    {
      when: 'no gate can stop it',
      facts: facts({ automations: [workflow([doing('train'), doing('deploy', { subject: 'model' })])] }),
      partial: 'no gate can stop',
    },
  ],
  unknown: [
    {
      when: 'the model is not followed',
      facts: facts({ automations: [workflow([doing('train'), doing('gate'), doing('deploy', { subject: 'model' })])] }),
    },
  ],
})
