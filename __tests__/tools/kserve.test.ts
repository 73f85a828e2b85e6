import { kserve } from '../../src/tools/kserve.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(kserve, {
  sees: [
    ['$ mlserver start .', 'serve model'],
    ['$ mlserver build . -t x', 'build'],
    ['$ seldon-core-microservice Model --service-type MODEL', 'serve model'],
    ['$ seldon model load -f m.yaml', 'deploy model'],
    ['$ kubectl patch isvc churn --type merge -p x', 'deploy model'],
    ['kserve.ModelServer.start(_)', 'serve'],
    ["kserve.KServeClient.patch('churn', _)", 'deploy model'],
    ['file: k8s/inference.yaml apiVersion=serving.kserve.io/v1beta1 kind=InferenceService', 'serve model'],
    ['file: k8s/seldon.yaml kind=SeldonDeployment', 'serve model'],
    ['file: model/model-settings.json', 'serve model'],
  ],
  ignores: [
    '$ kubectl get inferenceservice churn',
    '$ kubectl delete -f k8s/inference.yaml',
    'file: k8s/service.yaml apiVersion=serving.knative.dev/v1 kind=Service',
  ],
})
