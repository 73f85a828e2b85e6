import { helm } from '../../src/tools/helm.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(helm, {
  sees: [
    ['$ helm upgrade --install churn ./chart -n prod --set image.tag=1', 'deploy application'],
    ['$ helm install churn oci://r.io/churn --version 1.2.3', 'deploy application'],
    ['$ helm upgrade --install prom prometheus-community/prometheus', 'provision infrastructure'],
    ['$ helm rollback churn 3', 'rollback application'],
    ['$ helm push chart.tgz oci://r.io', 'publish package'],
    ['$ helm package chart', 'build'],
    ['$ helm lint chart', 'lint'],
    ['$ helmfile -e prod apply', 'deploy application'],
    ['uses: helm/chart-releaser-action@v1', 'publish package'],
  ],
  ignores: [
    '$ helm template churn ./chart',
    '$ helm upgrade --install churn ./chart --dry-run',
    '$ helm repo add bitnami https://charts.bitnami.com/bitnami',
    '$ ct lint --config ct.yaml',
    'uses: azure/setup-helm@v4',
  ],
})
