import { expect, test } from '@jest/globals'
import { declaredPlaces } from '../../../src/derive/tracking/declared-places.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const places = (path: string, text: string) =>
  declaredPlaces(filesOf(repositoryOf({ [path]: text })), ['MLFLOW_TRACKING_URI']).map(({ value, environment, at }) => [
    value,
    environment,
    at.line,
  ])

test.each<[string, string, unknown[]]>([
  ['.env.example', 'A=1\nMLFLOW_TRACKING_URI = http://mlflow:5000\n', ['http://mlflow:5000', true, 2]],
  [
    'compose.yml',
    'services:\n  a:\n    environment:\n      - MLFLOW_TRACKING_URI=http://mlflow:5001\n',
    ['http://mlflow:5001', true, 4],
  ],
  [
    '.github/workflows/t.yml',
    'env:\n  MLFLOW_TRACKING_URI: ${{ secrets.URI }} # server\n',
    ['${{ secrets.URI }}', true, 2],
  ],
  ['Dockerfile', 'FROM x\nENV MLFLOW_TRACKING_URI "http://mlflow:5000"\n', ['http://mlflow:5000', true, 2]],
  ['run.sh', 'export MLFLOW_TRACKING_URI=https://m.example.org; python train.py\n', ['https://m.example.org', true, 1]],
  ['k8s/job.yaml', 'env:\n- name: MLFLOW_TRACKING_URI\n  value: "http://mlflow"\n', ['http://mlflow', true, 2]],
  [
    'k8s/job.yaml',
    'env:\n- name: MLFLOW_TRACKING_URI\n  valueFrom:\n    secretKeyRef: {}\n',
    ['${{ valueFrom }}', true, 2],
  ],
  [
    '.env.example',
    'MLFLOW_TRACKING_USERNAME=<user>\nMLFLOW_TRACKING_URI=<tracking server>\n',
    ['${{ filled in }}', true, 2],
  ],
  ['.env.example', 'USERNAME=<user>\nMLFLOW_TRACKING_URI=<uri>\n', ['<uri>', true, 2]],
  ['params.yaml', 'mlflow:\n  tracking_uri: sqlite:///mlflow.db  # local\n', ['sqlite:///mlflow.db', false, 2]],
  [
    'src/settings.py',
    'class S:\n    mlflow_tracking_uri: str = "http://localhost:5000"\n',
    ['http://localhost:5000', false, 2],
  ],
])('%s', (path, text, expected) => {
  expect(places(path, text)).toEqual([expected])
})

test.each<[string, string]>([
  ['.env', '# MLFLOW_TRACKING_URI=http://mlflow:5000\n'],
  ['README.md', 'MLFLOW_TRACKING_URI=http://mlflow:5000\n'],
  ['tests/conf.yaml', 'tracking_uri: http://mlflow:5000\n'],
  ['docs/setup.sh', 'export MLFLOW_TRACKING_URI=http://mlflow:5000\n'],
  ['{{cookiecutter.x}}/.env', 'MLFLOW_TRACKING_URI=http://mlflow:5000\n'],
  ['.env', 'OTHER_URI=http://mlflow:5000\n'],
])('%s does not say: %j', (path, text) => {
  expect(places(path, text)).toEqual([])
})
