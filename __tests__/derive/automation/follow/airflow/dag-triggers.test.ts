import { describe, expect, test } from '@jest/globals'
import { dagTriggers } from '../../../../../src/derive/automation/follow/airflow/dag-triggers.ts'

const found = (source: string) =>
  dagTriggers(source, 'dags/a.py')?.map(({ kind, detail, at }) => [kind, detail ?? '', at.line].join(' '))

describe('what starts a DAG', () => {
  const cases: readonly [string, string, readonly string[] | undefined][] = [
    ['a cron line', 'with DAG("a", schedule="0 3 * * *") as dag:\n  pass', ['schedule 0 3 * * * 1']],
    ['a preset of older versions', 'dag = DAG(dag_id="a", schedule_interval="@daily")', ['schedule @daily 1']],
    ['a period', 'with models.DAG("a", schedule=timedelta(days=7)):\n  pass', ['schedule  1']],
    ['data sets', 'with DAG("a", schedule=[Dataset("s3://x")]):\n  pass', ['event  1']],
    ['one asset', 'with DAG("a", schedule=Asset("x")):\n  pass', ['event  1']],
    ['nothing', 'with DAG("a", schedule=None):\n  pass', ['manual  1']],
    ['no word of it', 'with DAG("a"):\n  pass', ['manual  1']],
    ['a decorator', '@dag(schedule="@weekly")\ndef flow():\n  pass\nflow()', ['schedule @weekly 1']],
    ['a bare decorator', 'from airflow.decorators import dag\n@dag\ndef flow():\n  pass', ['manual  2']],
    ['made in a loop', 'for name in names:\n  with DAG(name, schedule="@daily"):\n    pass', ['schedule @daily 2']],
    ['no DAG', 'def helper():\n  return 1', undefined],
    ['broken code', 'def (', undefined],
  ]
  test.each(cases)('%s', (_, source, expected) => {
    expect(found(source)).toEqual(expected)
  })
})
