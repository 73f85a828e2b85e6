import { expect, test } from '@jest/globals'
import { isSample } from '../../../../src/derive/automation/read/is-sample.ts'

test.each([
  ['__tests__/golden/azure-pipelines.yml', true],
  ['tests/fixtures/Jenkinsfile', true],
  ['examples/cloudbuild.yaml', true],
  ['azure-pipelines/deliver.yml', false],
  ['testing-service/cloudbuild.yaml', false],
])('%s: %s', (path, sample) => {
  expect(isSample(path)).toBe(sample)
})
