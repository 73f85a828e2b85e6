import { argo } from '../../src/tools/argo.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(argo, {
  sees: [
    ['$ argo submit -n ml train.yaml', 'dispatch pipeline'],
    ['$ argo cron create nightly.yaml', 'deploy pipeline'],
    ['$ argo template update t.yaml', 'publish pipeline'],
    ['$ argocd app sync churn --prune', 'deploy application'],
    ['$ argocd app rollback churn 3', 'rollback application'],
    ['$ kubectl argo rollouts promote churn', 'shift-traffic application'],
    ['$ kubectl argo rollouts set image churn api=x', 'deploy application'],
    ['$ kubectl argo rollouts undo churn', 'rollback application'],
    ['uses: clowdhaus/argo-cd-action/@v2 command="app sync churn"', 'deploy application'],
    ['hera.workflows.Workflow.create()', 'dispatch pipeline'],
    ['file: k8s/canary.yaml apiVersion=flagger.app/v1beta1 kind=Canary', 'shift-traffic application'],
  ],
  ignores: [
    '$ argo list',
    '$ argocd app get churn',
    '$ kubectl argo rollouts status churn',
    // Its steps decide, and those stand deeper in the file.
    'file: k8s/rollout.yaml apiVersion=argoproj.io/v1alpha1 kind=Rollout',
    'file: k8s/app.yaml apiVersion=argoproj.io/v1alpha1 kind=Application',
  ],
})
