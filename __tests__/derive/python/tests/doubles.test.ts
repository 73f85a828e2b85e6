import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const model = 'from sklearn.svm import SVC\ndef answer(x):\n    return SVC().fit([[1]], [1]).predict(x)\n'

function mocks(decorators: string): boolean | undefined {
  const text = `from unittest.mock import patch\nfrom src.model import answer\n${decorators}def test_a(one=None):\n    assert answer(1) == 1\n`
  return programOf({ 'src/model.py': model, 'tests/test_a.py': text }).tests[0]?.mocks
}

describe('doubles that decorators put in place', () => {
  it.each([
    ['@patch("src.model.joblib.load")\n', true],
    ['@patch("src.model.load_model")\n@patch("src.model.log")\n', true],
    ['@patch.object(service, "predict")\n', true],
    ['@patch("src.model.send_mail")\n', false],
    ['', false],
  ])('%j', (decorators, expected) => expect(mocks(decorators)).toBe(expected))
})
