import { azureMlopsTemplates } from '../../src/tools/azure-mlops-templates.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(azureMlopsTemplates, {
  sees: [
    ['workflow: Azure/mlops-templates/.github/workflows/run-pipeline.yml@main', 'dispatch pipeline'],
    ['workflow: mlops-templates/templates/aml-cli-v2/run-pipeline.yml', 'dispatch pipeline'],
    ['workflow: Azure/mlops-templates/templates/aml-cli-v2/run-pipeline.yml', 'dispatch pipeline'],
    ['workflow: Azure/mlops-templates/.github/workflows/create-deployment.yml@main', 'deploy model'],
    ['workflow: Azure/mlops-templates/.github/workflows/create-endpoint.yml@main', 'provision infrastructure'],
    [
      'workflow: Azure/mlops-templates/.github/workflows/allocate-traffic.yml@main traffic_allocation="blue=80 green=20"',
      'shift-traffic model',
    ],
    ['workflow: Azure/mlops-templates/.github/workflows/register-dataset.yml@main', 'register data (shared)'],
    ['workflow: Azure/mlops-templates/.github/workflows/register-environment.yml@main', 'build'],
    ['workflow: Azure/mlops-templates/.github/workflows/create-compute.yml@main', 'provision infrastructure'],
    ['workflow: Azure/mlops-templates/.github/workflows/tf-gha-install-terraform.yml@main', 'provision infrastructure'],
    [
      'workflow: Azure/mlops-templates/.github/workflows/allocate-traffic.yml@main traffic_allocation=taxi=100',
      'deploy model',
    ],
  ],
  ignores: [
    'workflow: Azure/mlops-templates/.github/workflows/read-yaml.yml@main',
    'workflow: acme/mlops-templates/.github/workflows/run-pipeline.yml@main',
  ],
})
