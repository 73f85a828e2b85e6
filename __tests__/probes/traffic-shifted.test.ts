import { expect, it } from '@jest/globals'
import { trafficShifted } from '../../src/probes/traffic-shifted.ts'
import { delegating, doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(trafficShifted, {
  yes: [
    { when: 'automation splits traffic', facts: facts({ automations: [workflow([doing('shift-traffic')])] }) },
    { when: 'a file declares the split', facts: facts({ declarations: [doing('shift-traffic')] }) },
  ],
  no: [
    { when: 'nothing splits', facts: facts({ automations: [workflow([doing('deploy', { subject: 'model' })])] }) },
    {
      when: 'only a test does',
      facts: facts({ code: [unit('tests/test_t.py', [doing('shift-traffic')], { test: true })] }),
    },
  ],
  unknown: [
    {
      when: 'the callee speaks of a rollout',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/canary-rollout.yml@v1')] }),
    },
  ],
})

it.each([
  ['a program', [doing('load-model'), doing('predict')], 'not-applicable'],
  ['a server', [doing('load-model'), doing('predict'), doing('serve')], 'no'],
] as const)('says of scoring by %s alone', (_, activities, says) => {
  const scoring = facts({ code: [unit('score.py', activities)], roles: { scoring: [{ path: 'score.py' }] } })
  expect(trafficShifted.ask(scoring, {}).says).toBe(says)
})
