import { ownersCover } from '../../src/probes/owners-cover.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const at = { path: 'CODEOWNERS', line: 1 }
const owner = { pattern: '*', owners: [{ name: '@a', team: false }], at }
const team = { pattern: '*', owners: [{ name: '@org/ml', team: true }], at }

probeTable(ownersCover, {
  yes: [
    {
      when: 'a rule covers the workflows',
      facts: facts({ automations: [workflow([])], owners: [owner], ownerRule: () => owner }),
      with: { parts: ['workflows'] },
    },
    {
      when: 'a rule covers the file that declares a monitor',
      facts: facts({ declarations: [doing('monitor')], owners: [owner], ownerRule: () => owner }),
      with: { parts: ['monitoring'] },
    },
    {
      when: 'a team counts as two',
      facts: facts({ roles: { training: ['train.py'] }, owners: [team], ownerRule: () => team }),
      with: { parts: ['training'], least: 2 },
    },
  ],
  no: [
    { when: 'there is no CODEOWNERS', facts: facts({ automations: [workflow([])] }), with: { parts: ['workflows'] } },
    {
      when: 'one owner is too few',
      facts: facts({ roles: { training: ['train.py'] }, owners: [owner], ownerRule: () => owner }),
      with: { parts: ['training'], least: 2 },
      partial: 'does not cover this part',
    },
    {
      when: 'the part does not exist',
      facts: facts({ owners: [owner], ownerRule: () => owner }),
      with: { parts: ['serving'] },
    },
  ],
  unknown: [],
})
