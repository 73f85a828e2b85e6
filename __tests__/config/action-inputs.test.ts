import { describe, expect, test } from '@jest/globals'
import { actionInputs } from '../../src/config/action-inputs.ts'
import { UsageFault } from '../../src/model/fault.ts'

const read = (given: Readonly<Record<string, string>>) => {
  const inputs: Readonly<Record<string, string>> = { 'github-token': 't', ...given }
  return actionInputs((name) => inputs[name] ?? '')
}

describe('actionInputs', () => {
  test('leaves to the config what the workflow does not say', () =>
    expect(read({})).toEqual({
      token: 't',
      config: undefined,
      model: undefined,
      target: undefined,
      minimum: undefined,
      failOn: undefined,
      comment: 'auto',
      statusCheck: 'commit-status',
      statusName: 'mlops-maturity',
      statusPerProject: false,
      sarifFile: undefined,
      badgeFile: undefined,
      htmlFile: undefined,
      jsonFile: undefined,
      repository: undefined,
      ref: undefined,
    }))

  test('takes several modes in any of the ways lists are written', () =>
    expect(read({ 'fail-on': 'below-minimum,\n regression below-minimum' }).failOn).toEqual([
      'below-minimum',
      'regression',
    ]))

  test('takes levels and yes or no', () =>
    expect(read({ target: ' 3 ', minimum: '0', 'status-per-project': 'True' })).toMatchObject({
      target: 3,
      minimum: 0,
      statusPerProject: true,
    }))

  test.each([
    [{ 'github-token': ' ' }, 'github-token is empty'],
    [{ target: 'high' }, 'The input target must be a level'],
    [{ minimum: '-1' }, 'The input minimum must be a level'],
    [{ 'fail-on': 'below-minimun' }, 'did you mean "below-minimum"?'],
    [{ comment: 'allways' }, 'did you mean "always"?'],
    [{ 'status-check': 'check' }, 'commit-status, check-run, none'],
    [{ 'status-per-project': 'maybe' }, 'true, false'],
    [{ 'status-name': 'a\nb' }, 'status-name'],
    [{ repository: 'https://github.com/a/b' }, 'owner/repo'],
  ])('names what is wrong with %j', (given, words) => {
    expect(() => read(given)).toThrow(UsageFault)
    expect(() => read(given)).toThrow(words)
  })
})
