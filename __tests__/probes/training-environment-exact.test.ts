import { trainingEnvironmentExact } from '../../src/probes/training-environment-exact.ts'
import { doing, facts, unit } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(trainingEnvironmentExact, {
  yes: [
    {
      when: 'a lock file governs',
      facts: facts({ trainingEnvironment: { exact: 'yes', because: 'uv.lock', at: { path: 'uv.lock' } } }),
    },
  ],
  no: [{ when: 'a version is open', facts: facts({ trainingEnvironment: { exact: 'no', because: 'numpy>=1' } }) }],
  unknown: [
    {
      when: 'the model comes from a registry that nothing here fills',
      facts: facts({ code: [unit('app.py', [doing('load-model', { detail: { location: 'models:/churn/3' } })])] }),
    },
    {
      when: 'a manifest was not read',
      facts: facts({ trainingEnvironment: { exact: 'unknown', because: 'too large' } }),
    },
  ],
})
