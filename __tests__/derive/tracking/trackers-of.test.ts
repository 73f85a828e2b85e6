import { describe, expect, test } from '@jest/globals'
import { trackersOf } from '../../../src/derive/tracking/trackers-of.ts'
import { filesOf } from '../../../src/derive/files.ts'
import type { Activity, ActivityKind } from '../../../src/model/activity.ts'
import type { Automation } from '../../../src/model/automation.ts'
import type { CodeUnit, EntryPoint } from '../../../src/model/facts.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function act(path: string, kind: ActivityKind, detail: Record<string, string> = {}, tool = 'mlflow'): Activity {
  return {
    kind,
    tool,
    note: kind,
    at: { path, line: 9 },
    via: [],
    tolerant: false,
    conditional: false,
    triggers: [],
    detail,
  }
}

function unit(path: string, activities: readonly Activity[], imports: readonly string[] = []): CodeUnit {
  return { path, language: 'python', activities, imports, entry: true, test: false, at: { path, line: 1 } }
}

const meanings = {
  locationsOf: (tool: string) => (tool === 'mlflow' ? ['MLFLOW_TRACKING_URI'] : []),
  call: ({ name }: { readonly name: string }) =>
    name.endsWith('.WandbLogger') ? [{ tool: 'wandb', meaning: { does: 'track', store: 'shared' } } as const] : [],
}

const logs = (path: string, store = 'by-location', more: Record<string, string> = {}) =>
  act(path, 'track', { store, ...more })

const points = (path: string, location?: string) =>
  act(path, 'track', { locates: 'true', ...(location === undefined ? {} : { location }) })

function uses(
  units: readonly CodeUnit[],
  texts: Record<string, string> = {},
  automations: readonly Automation[] = [],
  entryPoints: readonly EntryPoint[] = [],
) {
  const files = filesOf(repositoryOf({ ...Object.fromEntries(units.map(({ path }) => [path, ''])), ...texts }))
  const training = units
    .filter(({ activities }) => activities.some(({ kind }) => kind === 'train'))
    .map(({ path }) => path)
  return trackersOf({ files, units, automations, entryPoints, roles: { training }, meanings }).map(
    ({ activity, shared }) => `${activity.at.path} ${shared}`,
  )
}

const trains = act('train.py', 'train')

test.each<[string, readonly CodeUnit[], Record<string, string>, string[]]>([
  ['a service', [unit('train.py', [trains, logs('train.py', 'shared')])], {}, ['train.py yes']],
  ['a local default', [unit('train.py', [trains, logs('train.py')])], {}, ['train.py no']],
  [
    'a step beside the fitting one, and what automation writes down for it',
    [
      unit('flow.py', [], ['train.py', 'log.py']),
      unit('train.py', [trains]),
      unit('log.py', [logs('log.py'), act('log.py', 'track', { locates: 'true' })]),
    ],
    { '.github/workflows/ci.yml': '      run: |\n        echo "MLFLOW_TRACKING_URI=${{ secrets.URI }}" > .env\n' },
    ['log.py yes'],
  ],
  [
    'a local place that the code itself names, whatever what reads the runs is given',
    [
      unit('train.py', [trains, logs('train.py'), points('train.py', 'sqlite:///runs.db')], ['read.py']),
      unit('read.py', [points('read.py')]),
    ],
    {},
    ['train.py no'],
  ],
  [
    'a place that the code is given, and what reads the runs as well',
    [
      unit('train.py', [trains, logs('train.py'), points('train.py')], ['read.py']),
      unit('read.py', [points('read.py')]),
    ],
    {},
    ['train.py unknown'],
  ],
  [
    'a server in compose',
    [unit('train.py', [trains, logs('train.py')])],
    { 'compose.yml': 'x:\n  MLFLOW_TRACKING_URI: http://mlflow:5000\n' },
    ['train.py yes'],
  ],
  [
    'a server set in another file',
    [
      unit('train.py', [trains, logs('train.py')], ['config.py']),
      unit('config.py', [act('config.py', 'track', { locates: 'true', location: 'https://m.example.org' })]),
    ],
    {},
    ['train.py yes'],
  ],
  [
    'off unless asked for',
    [unit('train.py', [trains, logs('train.py', 'shared', { default: 'off' })])],
    {},
    ['train.py no'],
  ],
  [
    'committed with the code',
    [unit('train.py', [trains, logs('train.py', 'committed')])],
    { 'dvc.yaml': 'stages: {}\n' },
    ['train.py yes'],
  ],
  ['files nobody keeps', [unit('train.py', [trains, logs('train.py', 'committed')])], {}, ['train.py no']],
  [
    'logging in a module that training imports',
    [unit('train.py', [trains], ['log.py']), unit('log.py', [logs('log.py', 'shared')])],
    {},
    ['log.py yes'],
  ],
  [
    'logging of a server',
    [unit('train.py', [trains]), unit('app.py', [act('app.py', 'serve'), logs('app.py', 'shared')])],
    {},
    [],
  ],
  [
    'logging where nothing trains',
    [unit('evaluate.py', [act('evaluate.py', 'evaluate'), logs('evaluate.py', 'shared')])],
    {},
    [],
  ],
  [
    'an Azure ML job',
    [unit('src/train.py', [act('src/train.py', 'train'), logs('src/train.py')])],
    { 'job.yml': 'command: python train.py\ncompute: azureml:cluster\n' },
    ['src/train.py yes'],
  ],
  [
    'a Databricks notebook',
    [unit('train.py', [trains, logs('train.py')])],
    { 'train.py': '# Databricks notebook source\n' },
    ['train.py yes'],
  ],
])('%s', (_, units, texts, expected) => {
  expect(uses(units, texts)).toEqual(expected)
})

describe('metrics of a pipeline', () => {
  const pipeline =
    'stages:\n  train:\n    cmd: python train.py\n    metrics:\n      - metrics.json:\n          cache: false\n'

  test.each<[string, string, Record<string, string>, string[]]>([
    ['with a lock', pipeline, { 'dvc.lock': '' }, ['dvc.yaml yes']],
    ['with the committed file', pipeline, { 'metrics.json': '{}' }, ['dvc.yaml yes']],
    ['never committed', pipeline, {}, ['dvc.yaml no']],
    ['of a stage that only prepares', pipeline.replace('train.py', 'prepare.py'), { 'dvc.lock': '' }, []],
    [
      'of the whole pipeline',
      'metrics:\n  - m.json\nstages:\n  t:\n    cmd: python train.py\n',
      { 'dvc.lock': '' },
      ['dvc.yaml yes'],
    ],
  ])('%s', (_, text, texts, expected) => {
    expect(uses([unit('train.py', [trains])], { 'dvc.yaml': text, ...texts })).toEqual(expected)
  })

  const chain = [
    'stages:',
    '  count:',
    '    cmd: python count.py',
    '    outs: [counts.csv]',
    '  train:',
    '    cmd: python -m churn.fit',
    '    outs: [models/churn]',
    '  score:',
    '    foreach: [small, large]',
    '    do:',
    '      cmd: python apply.py ${item}',
    '      deps: [models/churn/]',
    '      outs: ["scores/${item}.csv"]',
    '  measure:',
    '    foreach: [small, large]',
    '    do:',
    '      cmd: python compare.py ${item}',
    '      deps: ["scores/${item}.csv"]',
    '      metrics: ["scores/${item}.json"]',
    '',
  ].join('\n')

  test.each<[string, string, string[]]>([
    ['of what a fitted model predicted, stages later', chain, ['dvc.yaml yes']],
    ['of what no model had a part in', chain.replace('deps: [models/churn/]', 'deps: [counts.csv]'), []],
  ])('%s', (_, text, expected) => {
    const units = [unit('src/churn/fit/__main__.py', [act('src/churn/fit/__main__.py', 'train')])]
    expect(uses(units, { 'dvc.yaml': text, 'scores/small.json': '{}' })).toEqual(expected)
  })

  test('of a stage whose file imports what measures', () => {
    const units = [unit('fit.py', [trains]), unit('train.py', [], ['fit.py']), unit('prepare.py', [])]
    expect(uses(units, { 'dvc.yaml': pipeline, 'dvc.lock': '' })).toEqual(['dvc.yaml yes'])
    expect(uses(units, { 'dvc.yaml': pipeline.replace('train.py', 'prepare.py'), 'dvc.lock': '' })).toEqual([])
  })
})

test('a tracker that the configuration selects', () => {
  const texts = {
    'train.py': 'import hydra\nhydra.utils.instantiate(c)\n',
    'conf/log.yaml': 'a:\n  _target_: lightning.WandbLogger\n',
  }
  expect(uses([unit('train.py', [trains])], texts)).toEqual(['conf/log.yaml yes'])
  expect(uses([unit('train.py', [trains])], { 'conf/log.yaml': texts['conf/log.yaml'] })).toEqual([])
})

describe('automation', () => {
  const at = { path: '.github/workflows/train.yml', line: 5 }
  const automation = (activities: readonly Activity[], inactive?: string): Automation => ({
    system: 'github-actions',
    path: at.path,
    name: 'train',
    triggers: [],
    jobs: [{ id: 'train', needs: [], tolerant: false, triggers: [], activities, delegated: [], at }],
    inactive,
    unseen: [],
  })
  const local = unit('train.py', [trains, logs('train.py')])

  test.each<[string, string, string[]]>([
    ['uploads the store', '- uses: actions/upload-artifact@v4\n  with:\n    path: mlruns/\n', ['train.py yes']],
    ['copies the store', '- run: aws s3 cp mlruns s3://runs --recursive\n', ['train.py yes']],
    ['uploads something else', '- uses: actions/upload-artifact@v4\n  with:\n    path: report.html\n', ['train.py no']],
    ['only says so', '# aws s3 cp mlruns s3://runs\n', ['train.py no']],
  ])('%s', (_, text, expected) => {
    expect(uses([local], { [at.path]: text }, [automation([trains])])).toEqual(expected)
  })

  test('reports each run where it trains', () => {
    const report = act(at.path, 'track', { store: 'shared' }, 'cml')
    expect(uses([unit('train.py', [trains])], {}, [automation([trains, report])])).toEqual([`${at.path} yes`])
    expect(uses([unit('train.py', [trains])], {}, [automation([report])])).toEqual([])
    expect(uses([unit('train.py', [trains])], {}, [automation([trains, report], 'rejected')])).toEqual([])
  })
})

test('a notebook tracks only where nothing but notebooks trains', () => {
  const notebook = {
    ...unit('eda.ipynb', [act('eda.ipynb', 'train'), logs('eda.ipynb', 'shared')]),
    language: 'notebook' as const,
  }
  expect(uses([notebook])).toEqual(['eda.ipynb yes'])
  expect(uses([notebook, unit('train.py', [trains])])).toEqual([])
})
