import { describe, expect, test } from '@jest/globals'
import { underBranches } from '../../../../../src/derive/automation/follow/airflow/branches.ts'
import { doing } from '../../../../support/facts.ts'

const operators = (answer: string) => `from airflow import DAG
from airflow.operators.python import BranchPythonOperator, PythonOperator
from ml import fit


def check():
    share = measure()
    ${answer}


with DAG("daily", schedule="@daily"):
    look = BranchPythonOperator(task_id="look", python_callable=check)
    again = PythonOperator(task_id="retrain", python_callable=fit)
    look >> again
`
const flow = `from airflow.decorators import dag, task
@dag(schedule="@daily")
def daily():
    @task.branch
    def look():
        if drifted():
            return "retrain"
        return "stay"
    @task
    def retrain():
        fit()
    look() >> retrain()
`

function guardOf(source: string, hop: string): string | undefined {
  const activity = doing('train', { via: [hop] })
  const [work] = underBranches(source, 'dags/daily.py', [{ type: 'activity', activity }])
  if (work?.type !== 'activity') return undefined
  return work.activity.conditional ? work.activity.detail['guard'] : undefined
}

describe('what a task does that a branch chooses', () => {
  test('waits for the choice', () => {
    const source = operators('return "retrain" if share > 0.3 else "stay"')
    expect(guardOf(source, 'dags/daily.py:13 fit()')).toBe('check return "retrain" if share > 0.3 else "stay"')
    expect(guardOf(flow, 'dags/daily.py:12 daily.retrain()')).toBe('look if drifted(): return "retrain" return "stay"')
  })

  test('waits for nothing where it is not among the choices, or there is only one', () => {
    const source = operators('return "retrain" if share > 0.3 else "stay"')
    expect(guardOf(source, 'dags/daily.py:13 load()')).toBeUndefined()
    expect(guardOf(source, 'dags/weekly.py:13 fit()')).toBeUndefined()
    expect(guardOf(operators('return "retrain"'), 'dags/daily.py:13 fit()')).toBeUndefined()
    expect(guardOf(flow.replace('@task.branch', '@task'), 'dags/daily.py:12 daily.retrain()')).toBeUndefined()
  })
})
