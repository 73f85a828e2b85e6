import type { Tool } from '../model/tool.ts'

/** Argo workflows started or scheduled, applications synchronised, rollouts promoted or undone. */
export const argo: Tool = {
  id: 'argo',
  name: 'Argo',
  url: 'https://argoproj.github.io',
  roles: ['orchestrator', 'infrastructure'],
  packages: ['hera', 'hera-workflows'],
  imports: ['hera'],
  commands: [
    { command: 'argo submit|resubmit', does: 'dispatch', subject: 'pipeline' },
    { command: 'argo cron create|update', does: 'deploy', subject: 'pipeline' },
    { command: 'argo template create|update', does: 'publish', subject: 'pipeline' },
    { command: 'argocd app sync|set|create', does: 'deploy', subject: 'application' },
    { command: 'argocd app rollback', does: 'rollback', subject: 'application' },
    { command: 'kubectl argo rollouts promote', does: 'shift-traffic', subject: 'application' },
    { command: 'kubectl argo rollouts set image', does: 'deploy', subject: 'application' },
    { command: 'kubectl argo rollouts abort|undo', does: 'rollback', subject: 'application' },
  ],
  actions: [
    { action: 'clowdhaus/argo-cd-action', does: 'deploy', subject: 'application', with: { command: ['app sync*'] } },
  ],
  calls: [{ call: 'hera.workflows.**.Workflow|CronWorkflow.**.create', does: 'dispatch', subject: 'pipeline' }],
  files: [
    {
      file: '**/*.{yml,yaml}',
      keys: { apiVersion: 'flagger.app/*', kind: 'Canary' },
      does: 'shift-traffic',
      subject: 'application',
    },
  ],
}
