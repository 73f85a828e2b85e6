import type { Tool } from '../model/tool.ts'

/** Flows handed to a production scheduler; running one locally is followed as a script. */
export const metaflow: Tool = {
  id: 'metaflow',
  name: 'Metaflow',
  url: 'https://metaflow.org',
  roles: ['orchestrator'],
  packages: ['metaflow'],
  imports: ['metaflow'],
  commands: [
    { command: 'python *.py argo-workflows|step-functions|airflow create', does: 'deploy', subject: 'pipeline' },
    { command: 'python *.py argo-workflows|step-functions trigger', does: 'dispatch', subject: 'pipeline' },
  ],
  calls: [
    { call: 'metaflow.Deployer.**.create', does: 'deploy', subject: 'pipeline' },
    { call: 'metaflow.Runner.run|async_run', does: 'dispatch', subject: 'pipeline' },
  ],
}
