import { testsCoverAllCode } from '../../src/probes/tests-cover-all-code.ts'
import { doing, facts, jobOf, testFile, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const at = { path: '.github/workflows/smoke.yml', line: 2 }

const unread = workflow([], {
  system: 'other',
  jobs: [],
  unseen: [{ what: 'pipeline .zuul.yaml', reason: 'not-collected' }],
})

probeTable(testsCoverAllCode, {
  yes: [
    {
      when: 'both sides are tested',
      facts: facts({
        roles: { training: ['train.py'], scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py', 'train.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
    {
      when: 'training is tested, and the service is asked for a prediction whose answer is checked',
      facts: facts({
        roles: { training: ['train.py'], scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['train.py'] })],
        texts: {
          [at.path]:
            'jobs:\n  smoke:\n    steps:\n      - run: |\n          curl -s -X POST localhost:8000/predict -d "{}" | grep -q churn\n',
        },
        automations: [
          workflow([jobOf([doing('test', { detail: { files: 'tests/test_api.py' } })], { at })], { path: at.path }),
        ],
      }),
    },
    {
      when: 'there is one side only, and it is tested',
      facts: facts({
        roles: { training: ['train.py'] },
        tests: [testFile({ touches: ['train.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
    {
      when: 'what training fits is tested',
      facts: facts({
        code: [unit('train.py', [], { imports: ['net/model.py', 'log.py'] })],
        roles: { training: ['train.py'] },
        tests: [testFile({ touches: ['net/model.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
  ],
  no: [
    {
      when: 'no test is there for one side, whoever runs them',
      facts: facts({
        roles: { training: ['train.py'], scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py'] })],
        automations: [unread],
      }),
    },
    {
      when: 'only what training happens to use is tested',
      facts: facts({
        code: [unit('train.py', [], { imports: ['net/model.py', 'log.py'] })],
        roles: { training: ['train.py'] },
        tests: [testFile({ touches: ['log.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
    {
      when: 'one side is missing',
      facts: facts({
        roles: { training: ['train.py'], scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
      partial: 'none of training or data code',
    },
    {
      when: 'no test runs',
      facts: facts({ roles: { training: ['train.py'] }, tests: [testFile({ touches: ['train.py'] })] }),
    },
  ],
  unknown: [
    {
      when: 'a pipeline that nobody reads here may run the tests of both sides',
      facts: facts({
        roles: { training: ['train.py'], scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py', 'train.py'] })],
        automations: [unread],
      }),
    },
  ],
})
