import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../../../src/derive/files.ts'
import { meaningsOf } from '../../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const fit = 'from sklearn.svm import SVC\ndef fit(*_):\n    SVC().fit([[1]], [1])\n'

/** Kinds of what running `run.py` does, each once, and the commands it starts. */
function does(text: string): string {
  const texts = { 'run.py': text, 'src/fit.py': `${fit}fit()\n` }
  const program = pythonProgram(filesOf(repositoryOf(texts)), meaningsOf(tools))
  const { activities, spawned } = program.run({ path: 'run.py' })
  const kinds = [...new Set(activities.map(({ kind }) => kind))].sort()
  return [...kinds, ...spawned.map(({ command }) => String(command))].join(' ')
}

const prefect = `from prefect import flow, serve, task\nfrom prefect.deployments import Deployment\n${fit}@task\ndef step():\n    fit()\n@flow\ndef main():\n    step()\n`
const metaflow = `from metaflow import FlowSpec, step\n${fit}class Flow(FlowSpec):\n    @step\n    def start(self):\n        fit()\n    def unused(self):\n        print(1)\n`
const azure = 'from azure.ai.ml import MLClient, command, load_component, load_job\nclient = MLClient.from_config()\n'

describe('work that code hands to a service', () => {
  const cases: readonly [string, string, string][] = [
    ['a Prefect deployment', `${prefect}main.deploy(name="x", work_pool_name="p")`, 'deploy train'],
    ['a Prefect flow that is served', `${prefect}main.serve(name="x", cron="0 0 * * *")`, 'deploy train'],
    ['several flows that are served', `${prefect}serve(main.to_deployment(name="x"))`, 'deploy train'],
    ['an older deployment', `${prefect}Deployment.build_from_flow(flow=main, name="x").apply()`, 'deploy train'],
    [
      'a flow that Prefect reads from a file when it starts',
      `${prefect}main.from_source(source="x", entrypoint="src/fit.py:fit").deploy(name="x", work_pool_name="p")`,
      'deploy train prefect,deploy,src/fit.py:fit',
    ],
    ['a flow that nothing deploys', prefect, ''],
    ['the name of a flow', `${prefect}print(main.name)`, ''],
    ['a Metaflow flow', `${metaflow}if __name__ == "__main__":\n    Flow()\n`, 'train'],
    ['a Metaflow flow that nothing makes', metaflow, ''],
    ['a class with steps of its own', metaflow.replace('(FlowSpec)', '') + 'Flow()\n', ''],
    [
      'an Azure ML command',
      `${azure}client.jobs.create_or_update(command(code="./src", command="python fit.py", compute="gpu"))`,
      'dispatch provision train',
    ],
    [
      'an Azure ML job specification',
      `${azure}client.jobs.create_or_update(load_job("job.yml"))`,
      'dispatch az,ml,job,create,--file,job.yml',
    ],
    [
      'an Azure ML v1 script run',
      'from azureml.core import Experiment, ScriptRunConfig\nrun = ScriptRunConfig(source_directory="src", script="fit.py", compute_target="gpu")\nExperiment(ws, "x").submit(run)',
      'dispatch provision train',
    ],
    [
      'a job of Snowflake',
      'from snowflake.ml.jobs import submit_file\nsubmit_file("src/fit.py", "pool", stage_name="s")',
      'dispatch provision train',
    ],
    [
      'a folder that Snowflake runs one file of',
      'from snowflake.ml import jobs\njobs.submit_directory("src", "pool", entrypoint="fit.py", stage_name="s")',
      'dispatch provision train',
    ],
    [
      'definitions of jobs that a walk over names registers, and tasks that start them',
      'from snowflake.core.task.dagv1 import DAG, DAGOperation\nfrom snowflake.ml.jobs import MLJobDefinition\nfor name, file in {"a": "other.py", "b": "fit.py"}.items():\n    MLJobDefinition.register("src", entrypoint=file, compute_pool="pool", name=name)\nDAGOperation(schema).deploy(DAG("x"))',
      'deploy provision train',
    ],
    [
      'a file that a condition chooses',
      'import sys\nfrom snowflake.ml.jobs import submit_file\nsubmit_file("src/fit.py" if len(sys.argv) > 3 else "src/other.py", "pool")',
      'dispatch provision',
    ],
    [
      'an entry point of something else',
      'from other import submit_file\nsubmit_file("src/fit.py", entrypoint="src/fit.py")',
      '',
    ],
    [
      'a SageMaker estimator',
      'from sagemaker.pytorch import PyTorch\nPyTorch(entry_point="fit.py", source_dir="src", instance_type="ml.m5.large").fit({})',
      'provision save-results train',
    ],
    [
      'a SageMaker processor',
      'from sagemaker.sklearn.processing import SKLearnProcessor\nSKLearnProcessor(instance_type="x").run(code="src/fit.py")',
      'dispatch train',
    ],
    [
      'a SageMaker processor of something else',
      'from sagemaker.sklearn.processing import SKLearnProcessor\nSKLearnProcessor(instance_type="x").run(code="src/gone.py")',
      'dispatch',
    ],
    [
      'a Kubeflow run',
      `import kfp\nfrom kfp import dsl\n${fit}@dsl.component\ndef step():\n    fit()\n@dsl.pipeline\ndef flow():\n    step()\nkfp.Client().create_run_from_pipeline_func(flow, arguments={})`,
      'dispatch train',
    ],
    [
      'an Airflow operator',
      `from airflow import DAG\nfrom airflow.operators.python import PythonOperator\n${fit}with DAG("x"):\n    PythonOperator(task_id="a", python_callable=fit)`,
      'train',
    ],
    [
      'a Databricks job',
      'from databricks.sdk import WorkspaceClient\nfrom databricks.sdk.service import jobs\nWorkspaceClient().jobs.create(tasks=[jobs.Task(notebook_task=jobs.NotebookTask(notebook_path="src/fit.py"))])',
      'deploy train',
    ],
    [
      'a Ray trainer',
      'import torch\nfrom ray.train.torch import TorchTrainer\ndef loop(config):\n    torch.nn.Linear(1, 1)(x).backward()\nTorchTrainer(train_loop_per_worker=loop).fit()',
      'train',
    ],
    ['an Optuna objective', `import optuna\n${fit}optuna.create_study().optimize(fit, n_trials=3)`, 'train'],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(does(text)).toBe(expected)
  })

  test('a component that is loaded says that it only runs as part of something', () => {
    const texts = { 'run.py': `${azure}load_component(source="comp.yml")` }
    const { spawned } = pythonProgram(filesOf(repositoryOf(texts)), meaningsOf(tools)).run({ path: 'run.py' })
    expect(spawned).toMatchObject([{ command: ['az', 'ml', 'job', 'create', '--file', 'comp.yml'], submitted: true }])
  })
})
