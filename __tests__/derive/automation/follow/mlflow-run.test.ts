import { describe, expect, test } from '@jest/globals'
import { mlflowRun } from '../../../../src/derive/automation/follow/mlflow-run.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  MLproject: `name: x
entry_points:
  main:
    parameters:
      cmd: { type: string, default: fit }
    command: "{cmd} --x"
  other:
    command: >-
      python train.py {unknown}
`,
  'train.py': '# train',
}

describe('mlflow run', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['mlflow run .', ['train @ MLproject:6 < ci.yml:1 > mlflow run main']],
    ['mlflow run . -P cmd=ship', ['deploy @ MLproject:6 < ci.yml:1 > mlflow run main']],
    ['mlflow run --env-manager local -e other .', ['train @ train.py:1 < ci.yml:1 > mlflow run other']],
    ['mlflow run . -e train.py', ['train @ train.py:1 < ci.yml:1 > mlflow run train.py']],
    ['mlflow run . -e gone', []],
    ['mlflow run https://github.com/a/b', undefined],
    ['mlflow server', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(mlflowRun, texts, words).does).toEqual(expected)
  })
})
