import { expect, test } from '@jest/globals'
import { pytestFiles } from '../../../../src/derive/automation/command/pytest-files.ts'
import { scopeFor, terrainFor, testFile } from '../../../support/terrain-for.ts'

const terrain = (() => {
  const plain = terrainFor({ 'tests/test_model.py': '', 'tests/model_checks.py': '' })
  const tests = [testFile('tests/test_model.py'), testFile('tests/model_checks.py', 1, 'pytest by name')]
  return { ...plain, python: { ...plain.python, tests } }
})()

test.each<[string, string[]]>([
  ['', ['tests/test_model.py']],
  ['tests', ['tests/test_model.py']],
  ['tests/model_checks.py::test_m -s', ['tests/model_checks.py']],
  ['tests/*_checks.py', ['tests/model_checks.py']],
])('tests in a file of another name are run where it is named: pytest %s', (words, expected) => {
  const found = pytestFiles(words === '' ? [] : words.split(' '), scopeFor(), terrain)
  expect(found?.map(({ path }) => path)).toEqual(expected)
})

const markedTests = [
  { ...testFile('tests/test_api.py', 2), marks: [['integration'], ['integration', 'slow']] },
  { ...testFile('tests/test_both.py', 2), marks: [['integration'], []] },
  testFile('tests/test_data.py'),
]

function files(...args: readonly string[]): readonly string[] | undefined {
  const python = { ...terrain.python, tests: markedTests }
  return pytestFiles(args, scopeFor(), { ...terrain, python })?.map(({ path }) => path.slice('tests/test_'.length, -3))
}

test.each<[readonly string[], readonly string[]]>([
  [[], ['api', 'both', 'data']],
  [
    ['-m', 'not integration'],
    ['both', 'data'],
  ],
  [
    ['-m', 'integration'],
    ['api', 'both'],
  ],
  [['-m', 'slow or unit'], ['api']],
  // Nothing is seen to bear it, so that whoever gives it may give it to all.
  [
    ['-m', 'unit'],
    ['api', 'both', 'data'],
  ],
  [
    ['-m', 'not (slow'],
    ['api', 'both', 'data'],
  ],
])('pytest %j collects %j', (args, expected) => {
  expect(files(...args)).toEqual(expected)
})
