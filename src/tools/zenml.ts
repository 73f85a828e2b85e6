import type { Tool } from '../model/tool.ts'

/** Pipelines whose runs, metadata and model versions a ZenML server keeps. */
export const zenml: Tool = {
  id: 'zenml',
  name: 'ZenML',
  url: 'https://www.zenml.io',
  roles: ['orchestrator', 'experiment-tracker', 'model-registry'],
  packages: ['zenml'],
  imports: ['zenml'],
  locations: ['ZENML_STORE_URL'],
  commands: [
    { command: 'zenml pipeline run', does: 'dispatch', subject: 'pipeline' },
    { command: 'zenml pipeline snapshot create', does: 'deploy', subject: 'pipeline' },
    { command: 'zenml pipeline snapshot run', does: 'dispatch', subject: 'pipeline' },
    {
      command: 'zenml model version update',
      does: 'publish',
      subject: 'model',
      store: 'by-location',
      flags: ['--stage', '-s'],
    },
    { command: 'zenml deployment provision', does: 'deploy', subject: 'model' },
  ],
  calls: [
    {
      call: 'zenml.**.log_metadata|log_model_metadata|log_artifact_metadata|log_step_metadata',
      does: 'track',
      store: 'by-location',
    },
    { call: 'zenml.Model', does: 'register', subject: 'model', store: 'by-location' },
    { call: 'zenml.model.model.Model', does: 'register', subject: 'model', store: 'by-location' },
    {
      call: 'zenml.**.save_artifact|link_artifact_to_model',
      does: 'register',
      subject: 'model',
      store: 'by-location',
      keywords: ['model'],
    },
    { call: 'zenml.**.set_stage|promote_model_version', does: 'publish', subject: 'model', store: 'by-location' },
    { call: 'zenml.**.load_artifact', does: 'load-model' },
    { call: 'zenml.**.trigger_pipeline|trigger_deployment', does: 'dispatch', subject: 'pipeline' },
  ],
}
