import { computeDeclared } from '../../src/probes/compute-declared.ts'
import { delegating, doing, facts, jobOf, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(computeDeclared, {
  yes: [
    {
      when: 'a runner trains',
      facts: facts({ automations: [workflow([jobOf([doing('train')], { runner: 'ubuntu-latest' })])] }),
    },
    {
      when: 'a specification declares it',
      facts: facts({ declarations: [doing('provision', { detail: { for: 'training' } })] }),
    },
  ],
  no: [
    { when: 'people train somewhere', facts: facts({ roles: { training: ['train.py'] } }) },
    { when: 'infrastructure is for something else', facts: facts({ declarations: [doing('provision')] }) },
  ],
  unknown: [
    {
      when: 'the callee speaks of training',
      facts: facts({ automations: [delegating('acme/ml/.github/workflows/train.yml@v1')] }),
    },
  ],
})
