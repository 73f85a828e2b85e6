import { expect, test } from '@jest/globals'
import { servingSpecs } from '../../../src/derive/roles/serving-specs.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const lines = (text: string, path = 'deploy/model.yml') =>
  servingSpecs(filesOf(repositoryOf({ [path]: text }))).map(({ line }) => line)

test.each<[string, string, number]>([
  ['KServe', 'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\n', 2],
  [
    'Seldon, second document',
    'kind: Namespace\napiVersion: v1\n---\napiVersion: machinelearning.seldon.io/v1\nkind: SeldonDeployment\n',
    5,
  ],
  ['Azure ML', '$schema: https://x/managedOnlineDeployment.schema.json\nname: blue\nmodel: azureml:churn@latest\n', 3],
  [
    'Databricks',
    'resources:\n  model_serving_endpoints:\n    churn:\n      config:\n        served_entities:\n          - entity_name: churn\n',
    3,
  ],
  ['CloudFormation', 'Resources:\n  Config:\n    Type: AWS::SageMaker::EndpointConfig\n', 2],
])('%s', (_, text, line) => {
  expect(lines(text)).toEqual([line])
})

test.each<[string, string]>([
  ['another InferenceService', 'apiVersion: acme.example.org/v1\nkind: InferenceService\n'],
  [
    'an endpoint without a model',
    '$schema: https://x/managedOnlineEndpoint.schema.json\nname: churn\nauth_mode: key\n',
  ],
  ['a job over an asset', 'command: python train.py\nenvironment: azureml:train:1\n'],
  ['broken YAML', 'kind: InferenceService: [\n'],
])('%s is none', (_, text) => {
  expect(lines(text)).toEqual([])
})

test('a template is none', () => {
  expect(
    lines('apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\n', '{{cookiecutter.x}}/model.yml'),
  ).toEqual([])
})
