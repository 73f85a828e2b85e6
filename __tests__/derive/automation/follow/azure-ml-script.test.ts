import { expect, test } from '@jest/globals'
import { azureMlScript } from '../../../../src/derive/automation/follow/azure-ml-script.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'training/train.py': '# train',
  'training/evaluate.py': '# evaluate',
  'train.py': '# train',
  'config/fit.runconfig': 'script: train.py\ntarget: cpu\n',
  'training/.azureml/prod.runconfig': 'script: train.py\n',
}
const sent = (path: string, script: string) => `train @ ${path}:1 < ci.yml:1 > az ml run submit-script ${script}`
const cluster = (script: string) => `provision @ ci.yml:1 < ci.yml:1 > az ml run submit-script ${script}`

test.each<[string, readonly string[] | undefined]>([
  [
    'az ml run submit-script -g x -w y -e churn --ct cpu -c prod -t run.json train.py --alpha 0.1',
    [sent('train.py', 'train.py'), cluster('train.py')],
  ],
  ['az ml run submit-script -e churn train.py', [sent('train.py', 'train.py')]],
  ['az ml run submit-script --ct local train.py', [sent('train.py', 'train.py')]],
  [
    'az ml run submit-script --path training --ct cpu train.py',
    [sent('training/train.py', 'train.py'), cluster('train.py')],
  ],
  [
    'az ml run submit-script --path training --ct cpu evaluate.py',
    [`evaluate @ training/evaluate.py:1 < ci.yml:1 > az ml run submit-script evaluate.py`],
  ],
  ['az ml run submit-script -c prod', undefined],
  [
    'az ml run submit-script --run-configuration-name config/fit -t run.json',
    [sent('train.py', 'train.py'), cluster('train.py')],
  ],
  ['az ml run submit-script --path training -c prod', [sent('training/train.py', 'train.py')]],
  ['az ml run submit-script --path training -c $NAME', undefined],
  ['az ml run submit-pipeline --pipeline-id 1', undefined],
  ['az ml run list train.py', undefined],
])('%s', (words, expected) => {
  expect(followed(azureMlScript, texts, words).does).toEqual(expected)
})
