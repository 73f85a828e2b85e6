import { azureMlopsTemplates } from '../../src/tools/azure-mlops-templates.ts'
import { toolTable } from '../support/tool-table.ts'

/** The templates for Azure Pipelines, in one of their homes. */
function templates(home: string): readonly (readonly [string, string])[] {
  const old = `workflow: ${home}/templates/aml-cli-v2`
  const sdk = `workflow: ${home}/templates/python-sdk-v2`
  return [
    [`${old}/run-pipeline.yml`, 'dispatch pipeline'],
    [`${sdk}/run-pipeline.yml`, 'dispatch pipeline'],
    [`${old}/create-deployment.yml`, 'deploy model'],
    [`${sdk}/create-online-deployment.yml`, 'deploy model'],
    [`${sdk}/create-batch-deployment.yml`, 'deploy model'],
    [`${old}/create-endpoint.yml`, 'provision infrastructure'],
    [`${old}/create-compute.yml`, 'provision infrastructure'],
    [`${sdk}/create-online-endpoint.yml`, 'provision infrastructure'],
    [`${sdk}/create-batch-endpoint.yml`, 'provision infrastructure'],
    [`${sdk}/create-compute.yml`, 'provision infrastructure'],
    [`${old}/allocate-traffic.yml traffic_allocation="blue=80 green=20"`, 'shift-traffic model'],
    [`${old}/allocate-traffic.yml traffic_allocation=taxi=100`, 'deploy model'],
    [`${old}/register-data.yml`, 'register data (shared)'],
    [`${old}/register-environment.yml`, 'build'],
    [`${sdk}/register-environment.yml`, 'build'],
    [`workflow: ${home}/templates/python-sdk-v1/deploy-drift-detection.yml`, 'deploy pipeline'],
  ]
}

toolTable(azureMlopsTemplates, {
  sees: [
    ['workflow: Azure/mlops-templates/.github/workflows/run-pipeline.yml@main', 'dispatch pipeline'],
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
    ...['mlops-templates', 'Azure/mlops-templates'].flatMap(templates),
  ],
  ignores: [
    'workflow: mlops-templates/templates/aml-cli-v2/connect-to-workspace.yml',
    'workflow: Azure/mlops-templates/.github/workflows/read-yaml.yml@main',
    'workflow: acme/mlops-templates/.github/workflows/run-pipeline.yml@main',
  ],
})
