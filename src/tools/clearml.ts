import type { Tool } from '../model/tool.ts'

/** A task records parameters and framework output on the ClearML server by itself; models and data sets are versioned there. */
export const clearml: Tool = {
  id: 'clearml',
  name: 'ClearML',
  url: 'https://clear.ml',
  roles: ['experiment-tracker', 'model-registry', 'orchestrator'],
  packages: ['clearml', 'clearml-agent'],
  imports: ['clearml'],
  locations: ['CLEARML_API_HOST'],
  commands: [
    { command: 'clearml-task', does: 'dispatch', subject: 'pipeline' },
    { command: 'clearml-data get', does: 'data' },
    { command: 'clearml-data upload|close', does: 'register', subject: 'data', store: 'shared' },
    { command: 'clearml-serving model add', does: 'deploy', subject: 'model' },
  ],
  calls: [
    { call: 'clearml.Task.init', does: 'track', store: 'shared' },
    { call: 'clearml.**.report_scalar|report_single_value|connect', does: 'track', store: 'shared' },
    { call: 'clearml.OutputModel', does: 'register', subject: 'model', store: 'shared' },
    { call: 'clearml.**.update_output_model', does: 'register', subject: 'model', store: 'shared' },
    { call: 'clearml.InputModel', does: 'load-model' },
    { call: 'clearml.Dataset.get', does: 'data' },
    { call: 'clearml.Dataset.create', does: 'register', subject: 'data', store: 'shared' },
    { call: 'clearml.**.enqueue|execute_remotely', does: 'dispatch', subject: 'pipeline' },
    { call: 'clearml.**.PipelineController.**.start', does: 'dispatch', subject: 'pipeline' },
  ],
}
