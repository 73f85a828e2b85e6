import { expect, test } from '@jest/globals'
import { databricksJobs } from '../../../../src/derive/automation/follow/databricks-jobs.ts'
import { followed } from '../../../support/follows.ts'

const settings = (path: string) =>
  `{"name":"churn","schedule":{"quartz_cron_expression":"0 0 9 * * ?"},"new_cluster":{"num_workers":2},"tasks":[{"task_key":"train","notebook_task":{"notebook_path":"${path}"}}]}`
const texts = {
  'jobs/train.json': settings('/Repos/acme/churn/notebooks/train'),
  'jobs/shared.json': settings('/Workspace/Shared/ml/notebooks/train'),
  'jobs/alone.json': settings('/Shared/train'),
  'jobs/reset.json': `{"job_id":7,"new_settings":${settings('../notebooks/train')}}`,
  'jobs/old.json': '{"name":"old","new_cluster":{},"spark_python_task":{"python_file":"dbfs:/src/load.py"}}',
  'notebooks/train.py': '# Databricks notebook source\n# train',
  'src/load.py': '# data',
  'train.txt': '',
  'conf/deployment.yml':
    'environments:\n  dev:\n    workflows:\n      - name: etl\n        tasks:\n          - task_key: a\n            spark_python_task: { python_file: "file://src/load.py" }\n      - name: fit\n        tasks:\n          - task_key: b\n            notebook_task: { notebook_path: notebooks/train }\n  prod:\n    jobs:\n      - name: etl\n        spark_python_task: { python_file: "file:fuse://src/load.py" }\n',
}
const train = (way: string, late: boolean) =>
  `train @ notebooks/train.py:2${late ? ' (tolerant)' : ''} < ci.yml:1 > ${way}`
const cluster = (file: string, way: string) => `provision @ jobs/${file}:1 (tolerant) < ci.yml:1 > ${way}`
const created = (file: string, way = 'databricks jobs create > job churn') => [train(way, true), cluster(file, way)]
const loads = (way: string, late: boolean) => [`data @ src/load.py:1${late ? ' (tolerant)' : ''} < ci.yml:1 > ${way}`]

const cases: readonly [string, readonly string[] | undefined][] = [
  ['databricks jobs create --json @jobs/train.json', created('train.json')],
  ['databricks jobs create --json-file jobs/shared.json', created('shared.json')],
  ['databricks jobs reset --json @jobs/reset.json', created('reset.json', 'databricks jobs reset > job churn')],
  ['curl -X POST https://adb.example.net/api/2.1/jobs/create -H x -d @jobs/train.json', created('train.json')],
  ['databricks runs submit --json-file jobs/old.json', loads('databricks runs submit > job old', false)],
  [
    'databricks jobs create --json {"tasks":[{"spark_python_task":{"python_file":"src/load.py"}}]}',
    loads('databricks jobs create', true),
  ],
  ['databricks jobs create --json @jobs/alone.json', []],
  ['databricks jobs create --json @jobs/gone.json', []],
  ['databricks jobs create --json @${FILE}', []],
  ['databricks jobs list', undefined],
  ['databricks jobs run-now --job-id 7', undefined],
  ['curl https://adb.example.net/api/2.1/jobs/list', undefined],
  ['dbx deploy --environment=dev', [...loads('dbx deploy > job etl', true), train('dbx deploy > job fit', true)]],
  ['dbx deploy -e dev --workflows=fit', [train('dbx deploy > job fit', true)]],
  ['dbx launch --job=etl --environment prod', loads('dbx launch > job etl', false)],
  ['dbx launch etl', loads('dbx launch > job etl', false)],
  ['dbx launch other', []],
  ['dbx deploy --deployment-file conf/gone.yml', []],
  ['dbx configure -e dev', undefined],
]
test.each(cases)('%s', (words, expected) => {
  const { does } = followed(databricksJobs, texts, words)
  expect(does?.map((line) => line.replace(/ > (?:python|notebook) \S+$/, ''))).toEqual(expected)
})
