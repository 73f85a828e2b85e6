import type { Tool } from '../model/tool.ts'

/** Flows: deploying them with a schedule, or starting a deployed one. */
export const prefect: Tool = {
  id: 'prefect',
  name: 'Prefect',
  url: 'https://www.prefect.io',
  roles: ['orchestrator'],
  packages: ['prefect'],
  imports: ['prefect'],
  commands: [
    { command: 'prefect deploy', does: 'deploy', subject: 'pipeline' },
    { command: 'prefect deployment apply', does: 'deploy', subject: 'pipeline' },
    { command: 'prefect deployment build', does: 'deploy', subject: 'pipeline', flags: ['--apply', '-a'] },
    { command: 'prefect deployment run', does: 'dispatch', subject: 'pipeline' },
  ],
  actions: [{ action: 'PrefectHQ/actions-prefect-deploy', does: 'deploy', subject: 'pipeline' }],
  calls: [
    { call: 'prefect.**.Deployment.**.apply', does: 'deploy', subject: 'pipeline' },
    { call: '?.deployment.apply', does: 'deploy', subject: 'pipeline' },
    { call: 'prefect.deploy|serve', does: 'deploy', subject: 'pipeline' },
    { call: 'prefect.**.from_source.deploy', does: 'deploy', subject: 'pipeline' },
    { call: 'prefect.flow.**.deploy|serve', does: 'deploy', subject: 'pipeline' },
    { call: '?.deploy', does: 'deploy', subject: 'pipeline', keywords: ['work_pool_name'] },
    { call: '?.serve', does: 'deploy', subject: 'pipeline', keywords: ['cron'] },
    { call: 'prefect.tasks.aws|gcp|azure.**.S3Download|GCSDownload|BlobStorageDownload', does: 'data' },
    { call: 'prefect.tasks.gcp.**.BigQueryTask', does: 'data' },
    {
      // What a flow runs on; where it trains, that is what trains.
      call: 'prefect.run_configs.**.ECSRun|KubernetesRun|VertexRun',
      does: 'provision',
      subject: 'infrastructure',
      for: 'training',
    },
    { call: 'prefect.deployments.**.run_deployment', does: 'dispatch', subject: 'pipeline' },
  ],
}
