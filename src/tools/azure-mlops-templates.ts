import type { Tool } from '../model/tool.ts'

/** The reusable workflows of Azure's MLOps accelerator, which live in a repository of their own. */
export const azureMlopsTemplates: Tool = {
  id: 'azure-mlops-templates',
  name: 'Azure MLOps templates',
  url: 'https://github.com/Azure/mlops-templates',
  roles: ['ml-platform'],
  workflows: [
    { workflow: 'Azure/mlops-templates/.github/workflows/run-pipeline.yml', does: 'train' },
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
