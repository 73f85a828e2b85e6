import { describe, expect, test } from '@jest/globals'
import { isNamedTrial } from '../../../../src/derive/automation/command/without-trials.ts'
import { shellIn } from '../../../support/follows.ts'

const stage = 'stages:\n  train:\n    cmd: fit && ship && fetch\n    outs: [model.pkl]\n'

describe('what stands among the tests, or says that it is for trying things out', () => {
  const cases: readonly [string, string, Readonly<Record<string, string>>, readonly string[]][] = [
    ['a pipeline of a fixture', 'dvc repro tests/pipeline/dvc.yaml', { 'tests/pipeline/dvc.yaml': stage }, ['deploy']],
    ['a script', 'python tests/smoke.py', { 'tests/smoke.py': '# train\n# spawns ship\n' }, ['deploy']],
    [
      'a script of that name',
      'python bin/create_dummy_model.py',
      { 'bin/create_dummy_model.py': '# train\n# spawns ship\n' },
      ['deploy'],
    ],
    ['a script for a demo', 'bash setup_demo_models.sh', { 'setup_demo_models.sh': 'fit\nship\n' }, ['deploy']],
    [
      'a script called a test',
      'python test_all.py',
      { 'test_all.py': '# train\n# detect-drift\n# spawns ship\n' },
      ['deploy'],
    ],
    [
      'a script among tests of one sort',
      'bash integration_tests/all.sh',
      { 'integration_tests/all.sh': 'fit\nship\n' },
      ['deploy'],
    ],
    [
      'a script that is read into the shell',
      'cd tests && . all.sh',
      { 'tests/all.sh': 'fetch rows\nfit\nship\n' },
      ['deploy'],
    ],
    ['what a shell script starts', 'bash tests/all.sh', { 'tests/all.sh': 'fit\nship\n' }, ['deploy']],
  ]
  test.each(cases)('%s fits nothing of the project', (_name, command, texts, kinds) => {
    expect(shellIn(texts, command).does.map((line) => line.split(' ')[0])).toEqual(kinds)
  })
})

test('training of the project that a folder of another name holds is left as it is', () => {
  const texts = { 'contests/dvc.yaml': stage, 'latest/fit.py': '# train\n', 'ab_tests/fit.py': '# train\n' }
  const { does } = shellIn(texts, 'dvc repro contests/dvc.yaml\npython latest/fit.py\npython ab_tests/fit.py')
  expect(does.filter((line) => line.startsWith('train'))).toHaveLength(3)
})

test('a test that calls for the training of the project by a command fits no model for it', () => {
  const texts = { 'tests/run.sh': 'bash ../train.sh\n', 'train.sh': 'fit\n' }
  expect(shellIn(texts, 'cd tests && bash run.sh').does).toEqual([])
  expect(shellIn(texts, 'bash train.sh').does).toEqual(['train @ train.sh:1 < ci.yml:1 > train.sh'])
})

test.each([
  ['Train a throwaway model on the CI fixture', true],
  ['Smoke train', true],
  ['Put a synthetic champion into the registry', true],
  ['Train the model on synthetic data', false],
  ['Train champion', false],
  ['Generate demo models', true],
  ['demo_artifacts.py', true],
  ['keep_artifacts.py', false],
  ['train-smoke', true],
  ['Smoke test the model', false],
  ['Train model', false],
  ['Train the demonstration model', false],
  ['Deploy demo of the model', false],
])('%s: for trying things out is %s', (name, trial) => {
  expect(isNamedTrial(name)).toBe(trial)
})
