import type { Tool } from '../model/tool.ts'

/** What is applied to a cluster, set on a deployment or taken back; what only looks, waits or deletes does not deploy. */
export const kubernetes: Tool = {
  id: 'kubernetes',
  name: 'Kubernetes',
  url: 'https://kubernetes.io',
  roles: ['infrastructure'],
  packages: ['kubernetes'],
  imports: ['kubernetes'],
  commands: [
    {
      command: 'kubectl|oc apply',
      does: 'deploy',
      subject: 'application',
      unless: ['--dry-run', '-f http*', '--filename http*'],
    },
    {
      command: 'kubectl|oc apply',
      does: 'provision',
      subject: 'infrastructure',
      flags: ['-f http*', '--filename http*'],
      unless: ['--dry-run'],
    },
    {
      command: 'kubectl|oc create|replace',
      does: 'deploy',
      subject: 'application',
      flags: ['-f', '--filename'],
      unless: ['--dry-run', '-f http*'],
    },
    { command: 'kubectl|oc create deployment|deploy', does: 'deploy', subject: 'application', unless: ['--dry-run'] },
    { command: 'kubectl|oc set image', does: 'deploy', subject: 'application', unless: ['--dry-run'] },
    { command: 'kubectl|oc rollout restart', does: 'deploy', subject: 'application' },
    { command: 'kubectl|oc rollout undo', does: 'rollback', subject: 'application' },
    {
      // A service that picks other pods by their labels: blue and green change places.
      command: 'kubectl|oc patch service|svc',
      does: 'shift-traffic',
      subject: 'application',
      flags: ['-p *selector*', '--patch *selector*'],
      unless: ['--dry-run'],
    },
    { command: 'kubectl|oc set selector service|svc', does: 'shift-traffic', subject: 'application' },
    { command: 'werf converge', does: 'deploy', subject: 'application' },
    { command: 'skaffold run|deploy', does: 'deploy', subject: 'application' },
    { command: 'kapp deploy', does: 'deploy', subject: 'application' },
    { command: 'eksctl create cluster', does: 'provision', subject: 'infrastructure' },
  ],
  actions: [
    { action: 'Azure/k8s-deploy', does: 'deploy', subject: 'application', with: { action: ['deploy', 'promote'] } },
    { action: 'Azure/k8s-deploy', does: 'deploy', subject: 'application', with: { manifests: ['*'] } },
    {
      action: 'Azure/k8s-deploy',
      does: 'shift-traffic',
      subject: 'application',
      with: { strategy: ['canary', 'blue-green'] },
    },
    { action: 'Azure/k8s-deploy', does: 'rollback', subject: 'application', with: { action: ['reject'] } },
    { action: 'google-github-actions/deploy-gke', does: 'deploy', subject: 'application' },
  ],
  calls: [
    {
      call: 'kubernetes.client.**.create_namespaced_deployment|patch_namespaced_deployment|replace_namespaced_deployment',
      does: 'deploy',
      subject: 'application',
    },
    { call: 'kubernetes.client.**.create_namespaced_job', does: 'dispatch', subject: 'pipeline' },
    {
      // Training jobs of Kubeflow's operators: TrainJob, PyTorchJob, TFJob and their like.
      call: 'kubernetes.client.**.create_namespaced_custom_object',
      does: 'provision',
      subject: 'infrastructure',
      for: 'training',
      keywords: ['group=*kubeflow.org', 'plural=*jobs'],
    },
    { call: 'kubernetes.utils.create_from_yaml', does: 'deploy', subject: 'application' },
  ],
}
