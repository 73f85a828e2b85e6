import type { Tool } from '../model/tool.ts'

/** Assets and jobs: materialising them, and deploying code locations. */
export const dagster: Tool = {
  id: 'dagster',
  name: 'Dagster',
  url: 'https://dagster.io',
  roles: ['orchestrator'],
  packages: ['dagster', 'dagster-cloud'],
  imports: ['dagster'],
  commands: [
    { command: 'dagster job execute|launch|backfill', does: 'dispatch', subject: 'pipeline' },
    { command: 'dagster asset materialize', does: 'dispatch', subject: 'pipeline' },
    {
      command: 'dagster-cloud serverless deploy|deploy-python-executable|deploy-docker',
      does: 'deploy',
      subject: 'pipeline',
    },
    { command: 'dagster-cloud ci deploy', does: 'deploy', subject: 'pipeline' },
  ],
  actions: [
    { action: 'dagster-io/dagster-cloud-action/actions/serverless_prod_deploy', does: 'deploy', subject: 'pipeline' },
    { action: 'dagster-io/dagster-cloud-action/actions/hybrid_prod_deploy', does: 'deploy', subject: 'pipeline' },
  ],
  calls: [{ call: 'dagster.materialize', does: 'dispatch', subject: 'pipeline' }],
}
