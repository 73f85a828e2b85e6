import { localClusters } from '../../src/tools/local-clusters.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(localClusters, {
  sees: [
    ['$ kind create cluster --name ci', 'provision infrastructure'],
    ['$ minikube start --driver=docker', 'provision infrastructure'],
    ['$ k3d cluster create test', 'provision infrastructure'],
    ['$ microk8s start', 'provision infrastructure'],
    ['$ ctlptl create cluster kind', 'provision infrastructure'],
    ['uses: helm/kind-action@v1', 'provision infrastructure'],
    ['uses: engineerd/setup-kind@v0.5.0', 'provision infrastructure'],
    ['uses: container-tools/kind-action@v2', 'provision infrastructure'],
    ['uses: manusa/actions-setup-minikube@v2', 'provision infrastructure'],
    ['uses: AbsaOSS/k3d-action@v2', 'provision infrastructure'],
    ['uses: nolar/setup-k3d-k3s@v1', 'provision infrastructure'],
    ['uses: jupyterhub/action-k3s-helm@v4', 'provision infrastructure'],
    ['uses: balchua/microk8s-actions@v0.4', 'provision infrastructure'],
    ['uses: medyagh/setup-minikube@latest', 'provision infrastructure'],
  ],
  ignores: [
    '$ kind load docker-image churn:1',
    '$ minikube status',
    '$ gcloud container clusters create prod',
    'uses: azure/setup-kubectl@v4',
  ],
})
