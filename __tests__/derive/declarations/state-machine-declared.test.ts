import { expect, test } from '@jest/globals'
import { stateMachineDeclared } from '../../../src/derive/declarations/state-machine-declared.ts'

test.each<[string, readonly number[]]>([
  ['{\n"StartAt": "Fit",\n"States": {"Fit": {"Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync"}}}', [3]],
  ['{"StartAt": "Fit", "States": {"Fit": {"Resource": "arn:aws:states:::lambda:invoke"}}}', []],
  ['{"Action": "iam:sagemaker:createTrainingJob"}', []],
  ['not JSON ${at} all', []],
])('%s', (text, lines) => {
  expect(stateMachineDeclared(text).map(({ line, detail }) => (detail?.['for'] === 'training' ? line : 0))).toEqual(
    lines,
  )
})
