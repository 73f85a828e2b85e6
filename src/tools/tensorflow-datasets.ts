import type { Tool } from '../model/tool.ts'

/** Ready-made data sets of TensorFlow Datasets; its validation library checks statistics against a schema. */
export const tensorflowDatasets: Tool = {
  id: 'tensorflow-datasets',
  name: 'TensorFlow Datasets and TFX',
  url: 'https://www.tensorflow.org/tfx',
  roles: ['data-validation', 'orchestrator'],
  packages: ['tensorflow-datasets', 'tensorflow-data-validation', 'tfx'],
  imports: ['tensorflow_datasets', 'tensorflow_data_validation', 'tfx', 'tensorflow_model_analysis'],
  commands: [
    { command: 'tfx run create', does: 'dispatch', subject: 'pipeline' },
    { command: 'tfx pipeline create|update', does: 'deploy', subject: 'pipeline' },
  ],
  calls: [
    { call: 'tensorflow_datasets.load', does: 'data' },
    { call: 'tensorflow_data_validation.validate_statistics', does: 'validate-data' },
    { call: 'tensorflow_data_validation.validate_statistics', does: 'detect-drift', keywords: ['serving_statistics'] },
    { call: 'tensorflow_data_validation.validate_statistics', does: 'detect-drift', keywords: ['previous_statistics'] },
    { call: 'tfx.**.ExampleValidator', does: 'validate-data' },
    { call: 'tfx.**.Trainer', does: 'train' },
    { call: 'tfx.**.Evaluator', does: 'evaluate' },
    { call: 'tensorflow_model_analysis.run_model_analysis', does: 'evaluate' },
    { call: 'tfx.**.Pusher', does: 'deploy', subject: 'model' },
  ],
}
