import { testsExerciseModel } from '../../src/probes/tests-exercise-model.ts'
import { doing, facts, jobOf, testFile, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const at = { path: '.github/workflows/smoke.yml', line: 2 }
const asked = {
  texts: {
    [at.path]:
      'jobs:\n  a:\n    steps:\n      - run: |\n          curl -X POST localhost/score -d @a.json | tee out\n          grep -q label out\n',
  },
  automations: [workflow([jobOf([], { at })], { path: at.path })],
}

const starts = doing('dispatch', { subject: 'pipeline', tool: 'sagemaker' })
const handsOver = (...more: Parameters<typeof doing>[0][]) => ({
  entryPoints: [
    {
      path: 'pipeline.py',
      language: 'python' as const,
      activities: [
        doing('deploy', { subject: 'pipeline', tool: 'sagemaker' }),
        ...more.map((kind) => doing(kind, { tool: 'sagemaker' })),
      ],
    },
  ],
})

/** A program among the tests, or elsewhere, without a function that a runner would collect. */
const program = (text: string, path = 'it/test_docker.py', test = true) =>
  facts({ texts: { [path]: text }, code: [unit(path, [], { test })], roles: { scoring: [{ path: 'app.py' }] } })
const asks = 'import requests\nanswer = requests.post("http://localhost:8080/predict", json={"a": 1}).json()\n'

/** A test of this project's code that asks a model which was fitted in this file. */
const fitting = (path: string, built?: string) =>
  facts({
    code: [unit('tests/conftest.py', [], { test: true }), unit('train.py')],
    tests: [
      testFile({
        exercises: [
          doing('train', { at: { path }, detail: built === undefined ? {} : { built } }),
          doing('load-model'),
          doing('predict'),
        ],
        assertsOnModel: true,
        touches: ['predict.py'],
      }),
    ],
  })

/** A test of this project's code that asks a model which this file loads under this name. */
const loading = (path: string, ...names: readonly string[]) =>
  facts({
    code: [unit('tests/conftest.py', [], { test: true }), unit('extract.py')],
    tests: [
      testFile({
        exercises: [
          ...names.map((location) => doing('load-model', { at: { path }, detail: { location } })),
          doing('load-model', { at: { path: 'extract.py' } }),
          doing('predict'),
        ],
        assertsOnModel: true,
        touches: ['extract.py'],
      }),
    ],
  })

/** A test without code of the project that sends this to a service and asserts on what the model answers. */
const sending = (request: string, scores: boolean) =>
  facts({
    tests: [testFile({ assertsOnModel: true, exercises: [doing('serve', { note: `requests ${request}` })] })],
    roles: { scoring: scores ? [{ path: 'score.py' }] : [] },
  })

probeTable(testsExerciseModel, {
  yes: [
    { when: 'the tests load a model of the project', facts: loading('tests/conftest.py', 'models/ner/model-best') },
    {
      when: 'the tests load a model of the project beside one that spaCy publishes',
      facts: loading('tests/conftest.py', 'en_core_web_md', 'models/ner/model-best'),
    },
    { when: 'the code itself loads what spaCy publishes by name', facts: loading('extract.py', 'en_core_web_md') },
    { when: 'a test sends data to the service and asserts on the answer', facts: sending('POST /score', true) },
    {
      when: 'a program among the tests asserts on an answer',
      facts: program(`${asks}assert answer == {"churn": 1}\n`),
    },
    { when: 'code of the project fits what is asked', facts: fitting('train.py') },
    {
      when: 'the tests fit what code of the project has put together',
      facts: fitting('tests/conftest.py', 'project'),
    },
    {
      when: 'a test has the service run the pipeline that trains',
      facts: facts({ ...handsOver('train'), tests: [testFile({ exercises: [starts] })] }),
    },
    {
      when: 'automation checks what the running service answers',
      facts: facts({ ...asked, roles: { scoring: [{ path: 'app.py' }] } }),
    },
    {
      when: 'a test asserts on a real prediction',
      facts: facts({
        tests: [testFile({ exercises: [doing('predict')], assertsOnModel: true, touches: ['train.py'] })],
      }),
    },
    {
      when: 'the model is read back from its store, without code of the project',
      facts: facts({
        tests: [testFile({ exercises: [doing('load-model'), doing('predict')], assertsOnModel: true })],
      }),
    },
  ],
  no: [
    {
      when: 'the model is one that spaCy publishes, which the tests load',
      facts: loading('tests/conftest.py', 'en_core_web_md'),
      partial: 'bring along',
    },
    {
      when: 'the model is one that spaCy publishes, loaded outside of all functions',
      facts: facts({
        texts: { 'tests/test_api.py': 'import spacy\n\nnlp = spacy.load("en_core_web_md")\n' },
        tests: [testFile({ exercises: [doing('predict')], assertsOnModel: true, touches: ['extract.py'] })],
      }),
      partial: 'bring along',
    },
    { when: 'the service that a test asks is not of this project', facts: sending('POST /score', false) },
    { when: 'a test only reads from the service', facts: sending('GET /', true) },
    { when: 'a program only prints an answer', facts: program(`${asks}print(answer)  # assert\n`) },
    {
      when: 'a program goes on whatever is answered',
      facts: program(`${asks}try:\n    assert answer["churn"]\nexcept AssertionError:\n    print("no")\n`),
    },
    {
      when: 'a program asserts on something else',
      facts: program(`${asks.replace('predict', 'health')}assert answer\n`),
    },
    { when: 'a program elsewhere asserts', facts: program(`${asks}assert answer\n`, 'client.py', false) },
    {
      when: 'the tests fit a model of their own and put it in the place of the real one',
      facts: fitting('tests/conftest.py'),
      partial: 'bring along',
    },
    {
      when: 'a test starts a pipeline that trains nothing',
      facts: facts({ ...handsOver(), tests: [testFile({ exercises: [starts] })] }),
    },
    {
      when: 'a test starts a double of the pipeline',
      facts: facts({ ...handsOver('train'), tests: [testFile({ exercises: [starts], mocks: true })] }),
    },
    { when: 'automation checks a service that answers no predictions', facts: facts(asked) },
    {
      when: 'no model is reached',
      facts: facts({ tests: [testFile({ assertsOnModel: true, touches: ['codes.py'] })] }),
    },
    { when: 'tests touch no model', facts: facts({ tests: [testFile({ touches: ['data.py'] })] }) },
    {
      when: 'the model is a double',
      facts: facts({
        tests: [testFile({ exercises: [doing('predict')], assertsOnModel: true, mocks: true, touches: ['app.py'] })],
      }),
      partial: 'double',
    },
    {
      when: 'a library estimator is fitted, kept and read back',
      facts: facts({
        tests: [testFile({ exercises: [doing('train'), doing('load-model')], assertsOnModel: true })],
      }),
      partial: 'no code of the project',
    },
    {
      when: 'a library estimator is tested',
      facts: facts({ tests: [testFile({ exercises: [doing('predict')], assertsOnModel: true })] }),
      partial: 'no code of the project',
    },
  ],
  unknown: [],
})
