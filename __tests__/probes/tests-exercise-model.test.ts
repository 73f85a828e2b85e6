import { testsExerciseModel } from '../../src/probes/tests-exercise-model.ts'
import { doing, facts, testFile } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(testsExerciseModel, {
  yes: [
    {
      when: 'a test asserts on a real prediction',
      facts: facts({
        tests: [testFile({ exercises: [doing('predict')], assertsOnModel: true, touches: ['train.py'] })],
      }),
    },
  ],
  no: [
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
      when: 'a library estimator is tested',
      facts: facts({ tests: [testFile({ exercises: [doing('predict')], assertsOnModel: true })] }),
      partial: 'no code of the project',
    },
  ],
  unknown: [],
})
