import { describe, expect, test } from '@jest/globals'
import { rolesOf } from '../../../src/derive/roles/roles-of.ts'
import { filesOf } from '../../../src/derive/files.ts'
import type { Activity, ActivityKind } from '../../../src/model/activity.ts'
import type { CodeUnit } from '../../../src/model/facts.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function act(path: string, kind: ActivityKind, line: number, more: Partial<Activity> = {}): Activity {
  return {
    kind,
    note: kind,
    at: { path, line },
    via: [],
    tolerant: false,
    conditional: false,
    triggers: [],
    detail: {},
    ...more,
  }
}

function unit(path: string, kinds: readonly ActivityKind[], more: Partial<CodeUnit> = {}): CodeUnit {
  const activities = kinds.map((kind, index) => act(path, kind, 10 + index))
  const language = path.endsWith('.ipynb') ? 'notebook' : 'python'
  return { path, language, activities, imports: [], entry: false, test: false, at: { path, line: 1 }, ...more }
}

const roles = (units: readonly CodeUnit[], texts: Readonly<Record<string, string>> = {}) =>
  rolesOf(units, [], filesOf(repositoryOf(texts)), [])

const scoring = (units: readonly CodeUnit[], texts?: Readonly<Record<string, string>>) =>
  roles(units, texts).scoring.map(({ path, line }) => `${path}:${line ?? ''}`)

describe('scoring', () => {
  test.each<[string, readonly CodeUnit[], string[]]>([
    ['a server that asks its model', [unit('app.py', ['serve', 'load-model', 'predict'])], ['app.py:12']],
    [
      'a server that reads its model itself, and an encoder through another file',
      [unit('api.py', ['serve', 'load-model'], { imports: ['encode.py'] }), unit('encode.py', ['load-model'])],
      ['api.py:11'],
    ],
    [
      'a server that gets its model from another file',
      [unit('api.py', ['serve'], { imports: ['store.py'] }), unit('store.py', ['load-model'])],
      ['api.py:10', 'store.py:10'],
    ],
    [
      'a server that asks through another file',
      [unit('api.py', ['serve'], { imports: ['model.py'] }), unit('model.py', ['load-model', 'predict'])],
      ['api.py:10', 'model.py:11'],
    ],
    [
      'a dashboard over a monitor that asks',
      [
        unit('dashboard.py', ['serve'], { imports: ['drift_monitor.py'] }),
        unit('drift_monitor.py', ['load-model', 'predict']),
      ],
      [],
    ],
    ['a registry that asks for the shape of answers', [unit('store.py', ['load-model', 'predict', 'register'])], []],
    [
      'a batch job that also registers',
      [unit('batch_score.py', ['load-model', 'predict', 'register'])],
      ['batch_score.py:11'],
    ],
    ['a server without a model', [unit('app.py', ['serve'])], []],
    ['a batch job', [unit('run.py', ['load-model', 'predict'], { entry: true })], ['run.py:11']],
    [
      'a batch job that loads through a registry of its own',
      [unit('job.py', ['predict'], { imports: ['store.py'] }), unit('store.py', ['load-model'])],
      ['job.py:10'],
    ],
    [
      'a pipeline named after inference that delegates both',
      [
        unit('inference_pipeline.py', [], { imports: ['trainer.py'] }),
        unit('trainer.py', ['train', 'load-model', 'predict']),
      ],
      ['inference_pipeline.py:1'],
    ],
    ['an evaluation script', [unit('check.py', ['load-model', 'predict', 'evaluate'])], []],
    ['an evaluation script by its name', [unit('evaluate_model.py', ['load-model', 'predict'])], []],
    [
      'a scoring job that also measures',
      [unit('batch_score.py', ['load-model', 'predict', 'evaluate'])],
      ['batch_score.py:11'],
    ],
    ['a training script that predicts', [unit('train.py', ['train', 'load-model', 'predict'])], []],
    ['a client of an endpoint', [unit('call_endpoint.py', ['predict'])], []],
    ['a notebook', [unit('score.ipynb', ['load-model', 'predict'])], []],
    ['a test', [unit('tests/test_app.py', ['serve', 'predict'], { test: true })], []],
    [
      'an example beside the real thing',
      [unit('train.py', ['train']), unit('examples/app.py', ['serve', 'predict'])],
      [],
    ],
  ])('%s', (_, units, expected) => {
    expect(scoring(units)).toEqual(expected)
  })

  test('code that rolls a model out', () => {
    const deploys = { ...unit('deploy.py', []), activities: [act('deploy.py', 'deploy', 5, { subject: 'model' })] }
    expect(scoring([deploys])).toEqual(['deploy.py:5'])
    expect(roles([deploys]).application).toEqual([])
  })

  test('batch prediction by a managed service', () => {
    const detail = { call: 'client.create_batch_prediction_job' }
    const step = { ...unit('component.py', []), activities: [act('component.py', 'predict', 7, { detail })] }
    expect(scoring([step])).toEqual(['component.py:7'])
  })

  test('a handler that a platform calls', () => {
    const texts = { 'score.py': 'def init():\n    pass\n\ndef run(data):\n    pass\n' }
    expect(scoring([unit('score.py', ['load-model'])], texts)).toEqual(['score.py:4'])
    expect(scoring([unit('score.py', [])], texts)).toEqual([])
  })

  test('a handler of events, unless it measures or watches', () => {
    const at = (path: string) =>
      scoring([unit(path, ['predict'])], { [path]: 'def handler(event, context):\n    return ask(event)\n' })
    expect(at('fn/answer.py')).toEqual(['fn/answer.py:1'])
    expect(at('fn/evaluate_model.py')).toEqual([])
    expect(at('fn/drift.py')).toEqual([])
  })

  test('a specification that serves a model', () => {
    const spec = 'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: {name: churn}\n'
    expect(scoring([], { 'k8s/model.yaml': spec })).toEqual(['k8s/model.yaml:2'])
  })
})

describe('training and data', () => {
  const units = [
    unit('train.py', ['train'], { imports: ['features.py', 'helpers.py'], entry: true }),
    unit('features.py', []),
    unit('helpers.py', []),
    unit('prepare.py', [], { entry: true }),
    unit('fetch.py', ['data'], { entry: true }),
    unit('app.py', ['serve', 'data', 'load-model']),
    unit('eda.ipynb', ['train']),
    unit('tests/test_train.py', ['train', 'data'], { test: true }),
  ]

  test('what fits, scripts and notebooks alike, tests aside', () => {
    expect(roles(units).training).toEqual(['train.py', 'eda.ipynb'])
  })

  test('what fetches records of production is none, unless training imports it', () => {
    const watching = ['monitoring/download.py', 'src/drift_check.py', 'flows/batch_scoring.py'].map((path) =>
      unit(path, ['data'], { entry: true }),
    )
    const train = unit('train.py', ['train'], { imports: ['src/score_table.py'] })
    expect(roles([train, ...watching, unit('src/score_table.py', ['data'])]).data).toEqual(['src/score_table.py'])
  })

  test('what a project around a hosted model fetches is none beside one that trains', () => {
    const two = [unit('churn/train.py', ['train']), unit('chat/papers.py', ['data']), unit('etl/load.py', ['data'])]
    const texts = { 'chat/pyproject.toml': '', 'chat/agent.py': 'import openai\n', 'etl/pyproject.toml': '' }
    expect(roles(two, texts).data).toEqual(['etl/load.py'])
  })

  test('what prepares data may read it back as models are read', () => {
    const training = unit('train.py', ['train'], { imports: ['data.py', 'store.py'] })
    expect(roles([training, unit('data.py', ['load-model']), unit('store.py', ['load-model'])]).data).toEqual([
      'data.py',
    ])
  })

  test('what obtains or prepares the data, servers aside', () => {
    expect(roles(units).data).toEqual(['features.py', 'prepare.py', 'fetch.py'])
  })

  test('names prepare nothing where nothing trains', () => {
    expect(roles([unit('prepare.py', [], { entry: true })]).data).toEqual([])
  })

  test('a collection of samples plays its own parts', () => {
    expect(roles([unit('samples/a/train.py', ['train'])]).training).toEqual(['samples/a/train.py'])
  })
})

test('definitions of where things run', () => {
  const texts = {
    Dockerfile: '',
    'compose.yaml': '',
    'infra/main.tf': '',
    'k8s/app.yaml': 'apiVersion: apps/v1\nkind: Deployment\n',
    'arm/ws.json': '{"$schema": "https://schema.example.org/deploymentTemplate.json#"}',
    'deploy/online.yml': '$schema: https://azuremlschemas.example.org/managedOnlineDeployment.schema.json\n',
    'job.yml': '$schema: https://azuremlschemas.example.org/commandJob.schema.json\n',
    'conf/model.yaml': 'kind: linear\n',
    '.github/workflows/ci.yml': 'on: push\n',
    'examples/Dockerfile': '',
  }
  expect(roles([], texts).deployment).toEqual([
    'Dockerfile',
    'arm/ws.json',
    'compose.yaml',
    'deploy/online.yml',
    'infra/main.tf',
    'k8s/app.yaml',
  ])
})

describe('a server that is followed into a file that also asks a model', () => {
  const units = [
    unit('app.py', ['serve'], { imports: ['store.py'], entry: true }),
    unit('store.py', ['track', 'register', 'load-model', 'predict']),
  ]
  const entered = (enters: readonly string[], ...asks: readonly Activity[]) => {
    const entry = {
      path: 'app.py',
      language: 'python',
      activities: [act('app.py', 'serve', 10), ...asks],
      enters,
    } as const
    return rolesOf(units, [entry], filesOf(repositoryOf({})), []).scoring.map(({ path }) => path)
  }

  test('answers where it gets to the asking', () => {
    expect(entered(['store.py'], act('store.py', 'predict', 13))).toEqual(['app.py', 'store.py'])
  })

  test('answers where nothing shows how far it gets', () => {
    expect(entered([])).toEqual(['app.py', 'store.py'])
  })

  test('does not where it calls other functions of it', () => {
    expect(entered(['store.py'])).toEqual([])
  })
})
