import type { Tool } from '../model/tool.ts'

/** TensorFlow Extended: pipelines of components that take data in, train, evaluate and push what was found good. */
export const tfx: Tool = {
  id: 'tfx',
  name: 'TensorFlow Extended',
  url: 'https://www.tensorflow.org/tfx',
  roles: ['ml-framework', 'orchestrator'],
  packages: ['tfx'],
  imports: ['tfx'],
  calls: [
    { call: 'tfx.**.BigQueryExampleGen|PrestoExampleGen', does: 'data' },
    { call: 'tfx.**.Trainer', does: 'train', keywords: ['examples'] },
    {
      // The trainer of a platform is told which machines to train on.
      call: 'tfx.**.google_cloud_ai_platform.**.Trainer',
      does: 'provision',
      subject: 'infrastructure',
      for: 'training',
      keywords: ['custom_config'],
    },
    { call: 'tfx.**.Evaluator', does: 'evaluate', keywords: ['model'] },
    // Pushes nothing that the evaluation has not blessed.
    { call: 'tfx.**.Pusher', does: 'gate', keywords: ['model_blessing'] },
    { call: 'tfx.**.BulkInferrer', does: 'predict' },
  ],
}
