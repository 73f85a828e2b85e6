import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { meaningsOf } from '../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../src/derive/python/python-program.ts'
import { ownSchedules } from '../../../src/derive/schedules/own-schedules.ts'
import { tools } from '../../../src/generated/tools.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const watch = 'from evidently.metric_preset import DataDriftPreset\n\n\ndef watch():\n    DataDriftPreset()\n'

/** What runs on schedules, as `dags/watch.py:4 detect-drift`. */
function scheduled(texts: Readonly<Record<string, string>>): readonly string[] {
  const files = filesOf(repositoryOf({ 'watch.py': watch, ...texts }))
  const meanings = meaningsOf(tools)
  const python = pythonProgram(files, meanings)
  return ownSchedules(files, python.units, meanings, python).flatMap(({ at, activities }) =>
    activities.filter(({ kind }) => kind === 'detect-drift').map(({ kind }) => `${at.path}:${at.line ?? 0} ${kind}`),
  )
}

const dag = (schedule: string) =>
  `from airflow import DAG\nfrom airflow.operators.python import PythonOperator\nfrom watch import watch\nwith DAG("a", schedule=${schedule}):\n    PythonOperator(task_id="a", python_callable=watch)\n`
const flow = 'from prefect import flow\nfrom watch import watch\n\n\n@flow\ndef daily():\n    watch()\n'
const deployments = (times: string) => `deployments:\n  - name: daily\n    entrypoint: flow.py:daily\n    ${times}\n`

describe('what runs on a schedule of its own', () => {
  test('is what the tasks of a DAG call', () => {
    expect(scheduled({ 'dags/daily.py': dag('"@daily"') })).toEqual(['dags/daily.py:4 detect-drift'])
  })

  test('is what a flow does whose deployment the file of the orchestrator puts on times', () => {
    const texts = { 'flow.py': flow, 'prefect.yaml': deployments('schedules: [{ cron: 0 1 * * * }]') }
    expect(scheduled(texts)).toEqual(['prefect.yaml:4 detect-drift'])
  })

  test('is what the command runs that a task starts', () => {
    const task = 'import subprocess, os\n\n\ndef watch():\n    subprocess.run([os.environ["PY"], "-m", "watch_now"])\n'
    const texts = { 'dags/daily.py': dag('"@daily"'), 'watch.py': task, 'watch_now.py': `${watch}\nwatch()\n` }
    expect(scheduled(texts)).toEqual(['dags/daily.py:4 detect-drift'])
  })

  test.each([
    ['what people start', { 'dags/daily.py': dag('None') }],
    ['what a deployment without times runs', { 'flow.py': flow, 'prefect.yaml': deployments('schedules: []') }],
    ['what tests and samples show', { 'tests/dags/daily.py': dag('"@daily"'), 'examples/daily.py': dag('"@daily"') }],
  ])('is not %s', (_name, texts) => {
    expect(scheduled(texts)).toEqual([])
  })
})
