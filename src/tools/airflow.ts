import type { Tool } from '../model/tool.ts'

/** DAGs: triggering them, deploying them, and operators that hand work to a service. What an operator calls in Python is followed. */
export const airflow: Tool = {
  id: 'airflow',
  name: 'Apache Airflow',
  url: 'https://airflow.apache.org',
  roles: ['orchestrator'],
  packages: ['apache-airflow', 'astronomer-cosmos'],
  imports: ['airflow'],
  commands: [
    { command: 'airflow dags trigger|backfill|test', does: 'dispatch', subject: 'pipeline' },
    { command: 'airflow trigger_dag|backfill', does: 'dispatch', subject: 'pipeline' },
    { command: 'curl *dagRuns*', does: 'dispatch', subject: 'pipeline' },
    { command: 'astro deploy', does: 'deploy', subject: 'pipeline' },
    { command: 'gcloud composer environments storage dags import', does: 'deploy', subject: 'pipeline' },
    { command: 'gcloud composer environments run', does: 'dispatch', subject: 'pipeline' },
  ],
  actions: [{ action: 'astronomer/deploy-action', does: 'deploy', subject: 'pipeline' }],
  calls: [
    { call: 'airflow.**.TriggerDagRunOperator', does: 'dispatch', subject: 'pipeline' },
    { call: 'airflow.**.Databricks*Operator', does: 'dispatch', subject: 'pipeline' },
    { call: 'airflow.**.SageMakerTrainingOperator|SageMakerTuningOperator', does: 'train' },
    { call: 'airflow.**.SageMakerEndpointOperator', does: 'deploy', subject: 'model' },
    { call: 'airflow.**.Create*TrainingJobOperator', does: 'train' },
    { call: 'airflow.**.KubernetesPodOperator|DockerOperator', does: 'dispatch', subject: 'pipeline' },
    { call: 'airflow.**.EmailOperator|SlackWebhookOperator|SlackAPIPostOperator', does: 'notify' },
  ],
}
