import { trainingTracked } from '../../src/probes/training-tracked.ts'
import { doing, facts, unit } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(trainingTracked, {
  yes: [
    {
      when: 'the tracker is shared',
      facts: facts({ trackers: [{ activity: doing('track'), shared: 'yes', because: 'a server' }] }),
    },
  ],
  no: [
    { when: 'nothing is tracked', facts: facts() },
    {
      when: 'the store is local',
      facts: facts({ trackers: [{ activity: doing('track'), shared: 'no', because: './mlruns' }] }),
      partial: 'stays where it runs: ./mlruns',
    },
  ],
  unknown: [
    {
      when: 'the model comes from a registry that nothing here fills',
      facts: facts({ code: [unit('app.py', [doing('load-model', { detail: { location: 'models:/churn/3' } })])] }),
    },
    {
      when: 'the location is not in the repository',
      facts: facts({ trackers: [{ activity: doing('track'), shared: 'unknown', because: 'a variable' }] }),
    },
  ],
})
