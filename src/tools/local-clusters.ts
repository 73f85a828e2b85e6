import type { Tool } from '../model/tool.ts'

/** Clusters that live on the machine that starts them: kind, minikube, k3d, MicroK8s. A job's own is gone when the job ends. */
export const localClusters: Tool = {
  id: 'local-clusters',
  name: 'kind, minikube and k3d',
  url: 'https://kind.sigs.k8s.io',
  roles: ['infrastructure'],
  commands: [
    { command: 'kind create cluster', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { command: 'minikube start', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { command: 'k3d cluster create', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { command: 'microk8s start', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { command: 'ctlptl create cluster', does: 'provision', subject: 'infrastructure', ephemeral: true },
  ],
  actions: [
    { action: 'helm/kind-action', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'engineerd/setup-kind', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'container-tools/kind-action', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'medyagh/setup-minikube', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'manusa/actions-setup-minikube', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'AbsaOSS/k3d-action', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'nolar/setup-k3d-k3s', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'jupyterhub/action-k3s-helm', does: 'provision', subject: 'infrastructure', ephemeral: true },
    { action: 'balchua/microk8s-actions', does: 'provision', subject: 'infrastructure', ephemeral: true },
  ],
}
