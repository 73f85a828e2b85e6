import { kubernetes } from '../../src/tools/kubernetes.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(kubernetes, {
  sees: [
    ['$ kubectl -n prod apply -f k8s/', 'deploy application'],
    ['$ kubectl apply -k overlays/prod', 'deploy application'],
    ['$ kubectl apply -f https://x.io/cert-manager.yaml', 'provision infrastructure'],
    ['$ kubectl replace --force -f k8s/app.yaml', 'deploy application'],
    ['$ kubectl create deployment app --image=x', 'deploy application'],
    ['$ kubectl set image deployment/app app=x:1', 'deploy application'],
    ['$ kubectl rollout restart deployment/app', 'deploy application'],
    ['$ kubectl rollout undo deployment/app', 'rollback application'],
    ['$ werf converge', 'deploy application'],
    ['$ skaffold run', 'deploy application'],
    ['$ kapp deploy -a app -f k8s', 'deploy application'],
    ['$ eksctl create cluster -f c.yaml', 'provision infrastructure'],
    ['uses: Azure/k8s-deploy@v5 action=promote', 'deploy application'],
    ['uses: Azure/k8s-deploy@v5 manifests=k8s strategy=canary', 'deploy application, shift-traffic application'],
    ['uses: Azure/k8s-deploy@v5 action=reject', 'rollback application'],
    ['uses: google-github-actions/deploy-gke@main', 'deploy application'],
    ["kubernetes.client.AppsV1Api.patch_namespaced_deployment('x', 'y', _)", 'deploy application'],
    ["kubernetes.client.BatchV1Api.create_namespaced_job('x', _)", 'dispatch pipeline'],
    ["kubernetes.utils.create_from_yaml(_, 'x.yaml')", 'deploy application'],
  ],
  ignores: [
    '$ kubectl apply --dry-run=client -f k8s',
    '$ kubectl create namespace ml',
    '$ kubectl create secret generic s --from-literal=a=b',
    '$ kubectl rollout status deployment/app',
    '$ kubectl get pods',
    '$ kubectl delete -f k8s',
    '$ kubectl port-forward svc/app 8080:80',
    '$ kind create cluster',
    '$ minikube start',
    'uses: azure/setup-kubectl@v4',
    'uses: helm/kind-action@v1',
  ],
})
