import type { Tool } from '../model/tool.ts'

/** The reusable workflows of Azure's MLOps accelerator, which live in a repository of their own. */
export const azureMlopsTemplates: Tool = {
  id: 'azure-mlops-templates',
  name: 'Azure MLOps templates',
  url: 'https://github.com/Azure/mlops-templates',
  roles: ['ml-platform'],
  workflows: [
    {
      workflow: 'Azure/mlops-templates/.github/workflows/run-pipeline.yml',
      does: 'dispatch',
      subject: 'pipeline',
      runs: 'az ml job create --file {parameters-file}',
    },
    // The same for Azure Pipelines, from a copy in the organisation or from GitHub.
    {
      workflow: 'mlops-templates/templates/aml-cli-v2/run-pipeline.yml',
      does: 'dispatch',
      subject: 'pipeline',
      runs: 'az ml job create --file {pipeline_file}',
    },
    {
      workflow: 'Azure/mlops-templates/templates/aml-cli-v2/run-pipeline.yml',
      does: 'dispatch',
      subject: 'pipeline',
      runs: 'az ml job create --file {pipeline_file}',
    },
    { workflow: 'Azure/mlops-templates/.github/workflows/create-deployment.yml', does: 'deploy', subject: 'model' },
    {
      workflow: 'Azure/mlops-templates/.github/workflows/create-endpoint.yml',
      does: 'provision',
      subject: 'infrastructure',
    },
    {
      // One deployment with all traffic is no split.
      workflow: 'Azure/mlops-templates/.github/workflows/allocate-traffic.yml',
      does: 'shift-traffic',
      subject: 'model',
      with: { traffic_allocation: ['*=* *=*', '*=*,*=*'] },
    },
    {
      workflow: 'Azure/mlops-templates/.github/workflows/allocate-traffic.yml',
      does: 'deploy',
      subject: 'model',
      with: { traffic_allocation: ['*=100'] },
    },
    {
      workflow: 'Azure/mlops-templates/.github/workflows/register-dataset.yml',
      does: 'register',
      subject: 'data',
      store: 'shared',
    },
    { workflow: 'Azure/mlops-templates/.github/workflows/register-environment.yml', does: 'build' },
    {
      workflow: 'Azure/mlops-templates/.github/workflows/create-compute.yml',
      does: 'provision',
      subject: 'infrastructure',
    },
    {
      workflow: 'Azure/mlops-templates/.github/workflows/tf-gha-install-terraform.yml',
      does: 'provision',
      subject: 'infrastructure',
    },
  ],
}
