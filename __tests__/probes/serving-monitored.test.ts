import { servingMonitored } from '../../src/probes/serving-monitored.ts'
import { doing, facts, unit } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(servingMonitored, {
  yes: [
    {
      when: 'the handler emits',
      facts: facts({ roles: { scoring: [{ path: 'app.py' }] }, code: [unit('app.py', [doing('monitor')])] }),
    },
    {
      when: 'what sets the handler up emits',
      facts: facts({
        roles: { scoring: [{ path: 'model.py' }] },
        code: [unit('app.py', [doing('monitor')], { imports: ['model.py'] })],
      }),
    },
  ],
  no: [
    {
      when: 'something else emits',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        code: [unit('app.py'), unit('etl.py', [doing('monitor')])],
      }),
    },
    { when: 'nothing serves', facts: facts({ code: [unit('etl.py', [doing('monitor')])] }) },
  ],
  unknown: [],
})
