import type { Tool } from '../model/tool.ts'

/** Charts installed or upgraded; charts of well-known infrastructure provision it. */
export const helm: Tool = {
  id: 'helm',
  name: 'Helm',
  url: 'https://helm.sh',
  roles: ['infrastructure'],
  commands: [
    {
      command: 'helm upgrade|install * *',
      does: 'deploy',
      subject: 'application',
      unless: ['--dry-run'],
      except: [
        'helm upgrade|install * prometheus-community/*|grafana/*|bitnami/*|jetstack/*|ingress-nginx/*|kedacore/*|argo/*|seldonio/*',
      ],
    },
    {
      command:
        'helm upgrade|install * prometheus-community/*|grafana/*|bitnami/*|jetstack/*|ingress-nginx/*|kedacore/*|argo/*|seldonio/*',
      does: 'provision',
      subject: 'infrastructure',
      unless: ['--dry-run'],
    },
    { command: 'helm rollback', does: 'rollback', subject: 'application' },
    { command: 'helm push', does: 'publish', subject: 'package' },
    { command: 'helm package', does: 'build' },
    { command: 'helm lint', does: 'lint' },
    { command: 'helmfile apply|sync', does: 'deploy', subject: 'application' },
  ],
  actions: [{ action: 'helm/chart-releaser-action', does: 'publish', subject: 'package' }],
}
