import { expect, test } from '@jest/globals'
import { plainCallee } from '../../../../../src/derive/automation/github/run/plain-callee.ts'
import { scopeFor, terrainFor } from '../../../../support/terrain-for.ts'

const texts = {
  'tests/test_api.py': 'def test_x():\n    assert f(1) == 2\n',
  'docs/test_notes/readme.md': '# notes',
  'app/serve.py': '',
  Dockerfile: 'FROM python:3.12',
}
const does = (inputs: Readonly<Record<string, string>>, name = 'ci') =>
  plainCallee(
    `acme/ci/.github/workflows/${name}.yml@v1`,
    inputs,
    { path: 'ci.yml' },
    scopeFor({}),
    terrainFor(texts, []),
  ).map(({ kind, subject, detail }) => [kind, subject, detail['files']].filter(Boolean).join(' '))

test.each([
  [{ tests_folder: 'tests' }, ['install', 'test tests/test_api.py']],
  [{ 'test-path': './tests/' }, ['install', 'test tests/test_api.py']],
  [{ dockerfile: 'Dockerfile' }, ['build']],
  [{ enable_pypi: 'true' }, ['publish package']],
])('%j plainly does %j', (inputs, expected) => expect(does(inputs)).toEqual(expected))

test.each([
  [{ tests_folder: 'spec' }],
  [{ tests_folder: 'docs/test_notes' }],
  [{ folder: 'tests' }],
  [{ run_tests: 'true' }],
  [{ containerfile: 'None' }],
  [{ enable_pypi: 'false' }],
  [{ latest: 'tests' }],
])('%j says nothing for certain', (inputs) => expect(does(inputs)).toEqual([]))

test('a workflow of tests that measures the coverage of a folder runs the tests', () => {
  expect(does({ pytest_cov_dir: 'app' }, 'poetry-python-test')).toEqual(['install', 'test tests/test_api.py'])
  expect(does({ pytest_cov_dir: 'app' }, 'release')).toEqual([])
  expect(does({ pytest_cov_dir: 'elsewhere' }, 'python-test')).toEqual([])
  expect(does({ python_version: '3.12' }, 'python-test')).toEqual([])
})
