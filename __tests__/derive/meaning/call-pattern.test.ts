import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { callNames, callPattern, namesMatch } from '../../../src/derive/meaning/call-pattern.ts'

function matches(pattern: string, name: string): boolean {
  return namesMatch(callPattern(pattern), callNames(name).names)
}

describe('namesMatch', () => {
  it.each([
    ['mlflow.log_metric', 'mlflow.log_metric'],
    ['mlflow.log_metric|log_metrics', 'mlflow.log_metrics'],
    ['sklearn.**.fit', 'sklearn.svm.SVC.fit'],
    ['sklearn.**.fit', 'sklearn.fit'],
    ['mlflow.*.log_model', 'mlflow.sklearn.log_model'],
    ['tensorflow|keras.**.fit', 'keras.Sequential.fit'],
    ['sklearn.model_selection.*CV.fit', 'sklearn.model_selection.GridSearchCV.fit'],
    ['?.backward', '?.backward'],
    ['?.backward', '?.loss.backward'],
    ['@?.post', '@?.post'],
    ['r:vetiver::vetiver_pin_write', 'r:vetiver::vetiver_pin_write'],
    ['r:parsnip::fit*', 'r:parsnip::fit.model_spec'],
    ['sklearn.preprocessing.**', 'sklearn.preprocessing.StandardScaler.fit'],
  ])('%s is %s', (pattern, name) => expect(matches(pattern, name)).toBe(true))

  it.each([
    ['mlflow.log_metric', 'mlflow.log_metrics'],
    ['mlflow.*.log_model', 'mlflow.log_model'],
    ['mlflow.*.log_model', 'mlflow.a.b.log_model'],
    ['sklearn.**.fit', 'sklearn.svm.SVC.fit_predict'],
    ['sklearn.**.fit', 'acme.sklearn.SVC.fit'],
    ['?.fit', 'sklearn.svm.SVC.fit'],
    ['r:vetiver::vetiver_pin_write', 'r:pins::pin_write'],
  ])('%s is not %s', (pattern, name) => expect(matches(pattern, name)).toBe(false))

  it('`a.**.z` holds for every name from a to z and for no other root', () => {
    const name = fc.stringMatching(/^[a-z]{1,5}$/)
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), (between) => {
        expect(matches('a.**.z', ['a', ...between, 'z'].join('.'))).toBe(true)
        expect(matches('a.**.z', ['b', ...between, 'z'].join('.'))).toBe(false)
      }),
    )
  })
})
