import { expect, test } from '@jest/globals'
import { trackingPlace } from '../../../src/derive/tracking/tracking-place.ts'

test.each([
  'https://mlflow.example.org',
  'http://mlflow:5000',
  'https://user@mlflow.example.org/x',
  'databricks',
  'databricks://profile',
  'azureml://region.example.org/mlflow/v1.0',
  's3://bucket/runs',
  'postgresql://db/mlflow',
  'http://${HOST}:5000',
  '${{ secrets.MLFLOW_TRACKING_URI }}',
  '${{ steps.infra.outputs.uri }}',
])('%s is shared', (text) => {
  expect(trackingPlace(text)).toEqual({ kind: 'shared' })
})

test.each([
  '',
  './mlruns',
  'mlruns',
  'file:///tmp/mlruns',
  'sqlite:///mlflow.db',
  'http://localhost:5000',
  'http://127.0.0.1:5000',
  '/efs/runs',
])('%j is local', (text) => {
  expect(trackingPlace(text)).toEqual({ kind: 'local' })
})

test.each([
  ['${URI}', { kind: 'variable', name: 'URI' }],
  ['$URI', { kind: 'variable', name: 'URI' }],
  ['${{ env.URI }}', { kind: 'variable', name: 'URI' }],
  ['${URI:-sqlite:///mlflow.db}', { kind: 'variable', name: 'URI', otherwise: 'sqlite:///mlflow.db' }],
])('%s is for the environment to say', (text, place) => {
  expect(trackingPlace(text)).toEqual(place)
})
