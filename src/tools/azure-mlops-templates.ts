import type { Tool, WorkflowMeaning } from '../model/tool.ts'

/** The same for Azure Pipelines, from a copy in the organisation or from GitHub. */
const homes = ['mlops-templates/templates', 'Azure/mlops-templates/templates']

function templatesIn(home: string): readonly WorkflowMeaning[] {
  const old = `${home}/aml-cli-v2`
  const sdk = `${home}/python-sdk-v2`
  const single = ['*=100']
  const split = ['*=* *=*', '*=*,*=*']
  return [
    {
      workflow: `${old}/run-pipeline.yml`,
      does: 'dispatch',
      subject: 'pipeline',
      runs: 'az ml job create --file {pipeline_file}',
    },
    { workflow: `${sdk}/run-pipeline.yml`, does: 'dispatch', subject: 'pipeline', runs: 'python {pipeline_path}' },
    { workflow: `${old}/create-deployment.yml`, does: 'deploy', subject: 'model' },
    { workflow: `${sdk}/create-online-deployment.yml`, does: 'deploy', subject: 'model' },
    { workflow: `${sdk}/create-batch-deployment.yml`, does: 'deploy', subject: 'model' },
    ...['create-endpoint', 'create-compute'].map((name): WorkflowMeaning => ({
      workflow: `${old}/${name}.yml`,
      does: 'provision',
      subject: 'infrastructure',
    })),
    ...['create-online-endpoint', 'create-batch-endpoint', 'create-compute'].map((name): WorkflowMeaning => ({
      workflow: `${sdk}/${name}.yml`,
      does: 'provision',
      subject: 'infrastructure',
    })),
    {
      workflow: `${old}/allocate-traffic.yml`,
      does: 'shift-traffic',
      subject: 'model',
      with: { traffic_allocation: split },
    },
    { workflow: `${old}/allocate-traffic.yml`, does: 'deploy', subject: 'model', with: { traffic_allocation: single } },
    { workflow: `${old}/register-data.yml`, does: 'register', subject: 'data', store: 'shared' },
    { workflow: `${old}/register-environment.yml`, does: 'build' },
    { workflow: `${sdk}/register-environment.yml`, does: 'build' },
    { workflow: `${home}/python-sdk-v1/deploy-drift-detection.yml`, does: 'deploy', subject: 'pipeline' },
  ]
}

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
    ...homes.flatMap(templatesIn),
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
