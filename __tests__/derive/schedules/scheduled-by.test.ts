import { describe, expect, test } from '@jest/globals'
import { scheduledBy } from '../../../src/derive/schedules/scheduled-by.ts'

describe('a schedule that code sets', () => {
  test.each([
    ['of a DAG', 'from airflow import DAG\nwith DAG("a", schedule="@daily") as dag:\n    pass\n', [{ line: 2 }]],
    [
      'of a DAG that a function builds',
      'from airflow import DAG\ndef build(every):\n    return DAG("a", schedule_interval=every)\n',
      [{ line: 3, function: 'build' }],
    ],
    [
      'of a decorated DAG',
      'from airflow.decorators import dag\n@dag(schedule="@daily")\ndef watch():\n    pass\n',
      [{ line: 2, function: 'watch' }],
    ],
    [
      'of a flow that serves itself',
      'from prefect import flow\nif __name__ == "__main__":\n    watch.serve(cron="0 1 * * *")\n',
      [{ line: 3 }],
    ],
    [
      'of a deployment',
      'import prefect\nd = Deployment.build_from_flow(flow=watch, schedule=Cron("0 1 * * *"))\n',
      [{ line: 2 }],
    ],
    [
      'of a job',
      'from dagster import ScheduleDefinition\ns = ScheduleDefinition(job=watch, cron_schedule="0 1 * * *")\n',
      [{ line: 2 }],
    ],
    [
      'of a scheduler inside the program',
      'from apscheduler.schedulers.background import X\nX().add_job(watch, "interval", hours=1)\n',
      [{ line: 2 }],
    ],
    ['of a loop', 'import schedule\nschedule.every().day.at("10:30").do(watch)\n', [{ line: 2 }]],
  ])('%s', (_name, source, found) => {
    expect(scheduledBy(source)).toEqual(found)
  })

  test.each([
    ['a DAG that people start', 'from airflow import DAG\nDAG("a", schedule=None)\nDAG("b")\n'],
    ['a flow that waits to be called', 'from prefect import flow\nwatch.serve(name="a")\n'],
    ['a deployment without times', 'import prefect\nwatch.deploy(name="a", schedules=[])\n'],
    ['a job that something else adds', 'import json\nqueue.add_job(watch, "interval", hours=1)\n'],
    ['a job that runs at once', 'from apscheduler.schedulers.background import X\nX().add_job(watch)\n'],
    ['a thing to do', 'import schedule\ntodo.do(watch)\n'],
  ])('is not %s', (_name, source) => {
    expect(scheduledBy(source)).toEqual([])
  })
})
