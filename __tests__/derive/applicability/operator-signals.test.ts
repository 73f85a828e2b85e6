import { expect, test } from '@jest/globals'
import { operatorSignals } from '../../../src/derive/applicability/operator-signals.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

test.each<[string, number]>([
  ['pkg/apis/serving/v1/zz_generated.deepcopy.go', 1],
  ['vendor/k8s.io/api/zz_generated.deepcopy.go', 0],
  ['examples/operator/api/v1/zz_generated.deepcopy.go', 0],
  ['main.go', 0],
])('%s', (path, count) => {
  expect(operatorSignals(filesOf(repositoryOf({ [path]: '' })))).toHaveLength(count)
})
