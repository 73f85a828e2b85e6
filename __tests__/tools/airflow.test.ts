import { airflow } from '../../src/tools/airflow.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(airflow, {
  sees: [
    ['$ airflow dags trigger train', 'dispatch pipeline'],
    ['$ airflow trigger_dag train', 'dispatch pipeline'],
    ['$ curl -X POST https://airflow.acme.io/api/v1/dags/train/dagRuns', 'dispatch pipeline'],
    ['$ astro deploy --dags', 'deploy pipeline'],
    ['$ gcloud composer environments storage dags import --environment e', 'deploy pipeline'],
    ['$ gcloud composer environments run e --location r dags trigger', 'dispatch pipeline'],
    ['uses: astronomer/deploy-action@v0', 'deploy pipeline'],
    ["airflow.operators.trigger_dagrun.TriggerDagRunOperator(task_id='t')", 'dispatch pipeline'],
    ["airflow.providers.databricks.operators.databricks.DatabricksSubmitRunOperator(task_id='t')", 'dispatch pipeline'],
    ["airflow.providers.amazon.aws.operators.sagemaker.SageMakerTrainingOperator(task_id='t')", 'train'],
    ["airflow.providers.amazon.aws.operators.sagemaker.SageMakerEndpointOperator(task_id='t')", 'deploy model'],
    [
      "airflow.providers.google.cloud.operators.vertex_ai.custom_job.CreateCustomTrainingJobOperator(task_id='t')",
      'train',
    ],
    ["airflow.providers.docker.operators.docker.DockerOperator(task_id='t')", 'dispatch pipeline'],
    ["airflow.operators.email.EmailOperator(task_id='t')", 'notify'],
  ],
  ignores: [
    '$ airflow db migrate',
    '$ airflow dags list',
    '$ airflow webserver',
    "airflow.DAG('train')",
    "airflow.operators.empty.EmptyOperator(task_id='t')",
  ],
})
