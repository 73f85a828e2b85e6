import { scoringTested } from '../../src/probes/scoring-tested.ts'
import { doing, facts, jobOf, testFile, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const at = { path: '.github/workflows/smoke.yml', line: 2 }
/** A job that asks the running service and does this with what it answers. */
const asking = (more: string, request = 'curl -s -X POST localhost:8000/predict -d \'{"a": 1}\'') =>
  facts({
    roles: { scoring: [{ path: 'app.py' }] },
    texts: { [at.path]: `jobs:\n  smoke:\n    steps:\n      - run: |\n          ANSWER=$(${request})\n${more}\n` },
    automations: [workflow([jobOf([], { at })], { path: at.path })],
  })

const unread = workflow([], {
  system: 'other',
  jobs: [],
  unseen: [{ what: 'pipeline .zuul.yaml', reason: 'not-collected' }],
})
/** A job that starts a program which does this with what the service answers. */
const starting = (code: string, command = 'python -m ops.smoke') =>
  facts({
    roles: { scoring: [{ path: 'app.py' }] },
    texts: { [at.path]: `jobs:\n  smoke:\n    steps:\n      - run: ${command}\n`, 'ops/smoke.py': code },
    automations: [workflow([jobOf([], { at })], { path: at.path })],
  })
/** Tests of a file ask the service over the network for this; `imports` is what the file imports. */
const afar = (requests: readonly Readonly<Record<string, string>>[], imports: readonly string[] = []) =>
  facts({
    roles: { scoring: [{ path: 'app.py' }] },
    code: [unit('tests/test_all.py', [], { test: true, imports })],
    tests: [
      testFile({
        path: 'tests/test_all.py',
        cases: 9,
        touches: ['app.py'],
        exercises: requests.map((detail) => doing('serve', { note: `requests ${detail['call']}`, detail })),
      }),
    ],
    automations: [workflow([doing('test', { detail: { files: 'tests/test_all.py' } })])],
  })
const up = { call: 'GET /health' }
const post = 'import requests\nout = requests.post(f"{host}/predict", json={"a": 1}).json()\n'

/** A test that runs and sends this request to something outside the repository. */
const testing = (request: string, assertsOnModel: boolean) =>
  facts({
    roles: { scoring: [{ path: 'score.py' }] },
    tests: [testFile({ assertsOnModel, exercises: [doing('serve', { note: `requests ${request}` })] })],
    automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
  })

probeTable(scoringTested, {
  yes: [
    {
      when: 'a file asks a service from afar for a prediction, and whether it is up',
      facts: afar([up, { call: 'POST /predict' }]),
    },
    {
      when: 'a file that imports the service has it refuse',
      facts: afar([{ call: 'POST /predict', refused: 'yes' }], ['app.py']),
    },
    { when: 'a program asks for a prediction and asserts on it', facts: starting(`${post}assert "label" in out\n`) },
    { when: 'the answer of the running service is checked', facts: asking('          echo "$ANSWER" | grep -q label') },
    { when: 'its status is compared', facts: asking('          [ "$ANSWER" = "200" ]') },
    {
      when: 'the step ends on a wrong answer',
      facts: asking('          if [ "$ANSWER" != "ok" ]; then\n            exit 1\n          fi'),
    },
    {
      when: 'a test of the handler runs',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
    { when: 'a test sends data to what runs elsewhere and asserts on the answer', facts: testing('POST /score', true) },
  ],
  no: [
    {
      when: 'a file asks a service from afar only whether it is up, and is refused',
      facts: afar([up, { call: 'POST /predict', refused: 'yes' }]),
    },
    { when: 'a test asserts on another answer of what runs elsewhere', facts: testing('POST /login', false) },
    { when: 'a test asks the model itself', facts: testing('GET /', true) },
    { when: 'a program only shows the prediction', facts: starting(`${post}print(out)\n`) },
    {
      when: 'a program asserts that the service is up',
      facts: starting('import requests\nassert requests.get(f"{host}/health").ok\n'),
    },
    {
      when: 'the failure of the program is swallowed',
      facts: starting(`${post}assert "label" in out\n`, 'python -m ops.smoke || true'),
    },
    { when: 'the answer is only shown', facts: asking('          echo "$ANSWER"') },
    {
      when: 'a wrong answer is only mentioned',
      facts: asking('          if echo "$ANSWER" | grep -q error; then\n            echo bad\n          fi'),
    },
    { when: 'a wrong answer is swallowed', facts: asking('          echo "$ANSWER" | grep -q label || true') },
    { when: 'the next step checks something else', facts: asking('      - name: b\n        run: grep -q x y') },
    {
      when: 'the service is only asked how it is',
      facts: asking('          grep -q ok', 'curl localhost:8000/health'),
    },
    {
      when: 'the tests only ask whether the service is up',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [
          testFile({
            touches: ['app.py'],
            cases: 2,
            assertsOnModel: false,
            exercises: ['GET /', 'GET /api/v1/health'].map((call) =>
              doing('serve', { note: `requests ${call}`, detail: { call } }),
            ),
          }),
        ],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
    {
      when: 'nothing runs it',
      facts: facts({ roles: { scoring: [{ path: 'app.py' }] }, tests: [testFile({ touches: ['app.py'] })] }),
      partial: 'no automation runs them',
    },
    {
      when: 'the tests are of something else',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['data.py'] })],
        automations: [workflow([doing('test', { detail: { files: 'tests/test_api.py' } })])],
      }),
    },
    {
      when: 'the failure is swallowed',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py'] })],
        automations: [workflow([doing('test', { tolerant: true, detail: { files: 'tests/test_api.py' } })])],
      }),
    },
  ],
  unknown: [
    {
      when: 'a pipeline that nobody reads here may run the tests of the handler',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        tests: [testFile({ touches: ['app.py'] })],
        automations: [unread],
      }),
    },
  ],
})
