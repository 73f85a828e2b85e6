import type { Tool } from '../model/tool.ts'

/** Server of saved TensorFlow models. */
export const tensorflowServing: Tool = {
  id: 'tensorflow-serving',
  name: 'TensorFlow Serving',
  url: 'https://www.tensorflow.org/tfx/guide/serving',
  roles: ['serving'],
  packages: ['tensorflow-serving-api'],
  imports: ['tensorflow_serving'],
  commands: [{ command: 'tensorflow_model_server', does: 'serve', subject: 'model' }],
  calls: [{ call: 'tensorflow_serving.**.Predict', does: 'predict' }],
}
