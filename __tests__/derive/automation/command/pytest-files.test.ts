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
