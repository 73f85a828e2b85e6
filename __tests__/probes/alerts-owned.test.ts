import { alertsOwned } from '../../src/probes/alerts-owned.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const texts = {
  'watch.py': 'from sqlalchemy import create_engine\n',
  'monitoring/rules.yml': 'groups:\n  - rules:\n      - alert: Slow\n        expr: latency > 1\n',
}
const timed = [doing('detect-drift', { at: { path: 'watch.py' } }), doing('notify')]
const scoring = { scoring: [{ path: 'app.py' }] }
const routed = [doing('notify', { triggers: [] })]

probeTable(alertsOwned, {
  yes: [
    {
      when: 'what watches tells somebody',
      facts: facts({ automations: [workflow([doing('detect-drift'), doing('notify')])] }),
    },
    {
      when: 'what the repository schedules itself tells somebody',
      facts: facts({ texts, schedules: [{ at: { path: 'watch.py' }, activities: timed }] }),
    },
    {
      when: 'alerts on what serves have a route to people',
      facts: facts({ texts, roles: scoring, declarations: routed }),
    },
  ],
  no: [
    {
      when: 'a schedule tells somebody of something else',
      facts: facts({ texts, schedules: [{ at: { path: 'watch.py' }, activities: [doing('notify')] }] }),
    },
    { when: 'there is a route, and nothing that fires', facts: facts({ roles: scoring, declarations: routed }) },
    { when: 'nothing here serves', facts: facts({ texts, declarations: routed }) },
    {
      when: 'another workflow tells somebody',
      facts: facts({
        automations: [workflow([doing('detect-drift')]), workflow([doing('notify')], { name: 'other' })],
      }),
    },
  ],
  unknown: [],
})
