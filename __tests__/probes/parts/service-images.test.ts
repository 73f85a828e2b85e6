import { expect, test } from '@jest/globals'
import { isServiceImage } from '../../../src/probes/parts/service-images.ts'

test.each([
  ['ghcr.io/mlflow/mlflow:v2.10.2', true],
  ['postgres:16-alpine', true],
  ['localhost:5000/redis', true],
  ['registry.k8s.io/metrics-server/metrics-server:v0.7', true],
  ['grafana/agent@sha256:0a', true],
  ['acme/churn-api:1.2', false],
  ['acme/mlflow-model:3', false],
  ['', false],
])('%s is a service around a model: %s', (image, around) => {
  expect(isServiceImage(image)).toBe(around)
})
