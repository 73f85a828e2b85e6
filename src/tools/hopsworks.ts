import type { Tool } from '../model/tool.ts'

/** Feature views for training, a model registry and deployments of Hopsworks; feature views of Tecton. */
export const hopsworks: Tool = {
  id: 'hopsworks',
  name: 'Hopsworks and Tecton',
  url: 'https://www.hopsworks.ai',
  roles: ['feature-store', 'model-registry'],
  packages: ['hopsworks', 'hsfs', 'hsml', 'tecton'],
  imports: ['hopsworks', 'hsfs', 'hsml', 'tecton'],
  commands: [{ command: 'tecton apply', does: 'provision', subject: 'infrastructure' }],
  calls: [
    {
      call: 'hopsworks|hsfs.**.get_training_data|training_data|train_test_split|train_validation_test_split|get_batch_data|get_train_test_split|read',
      does: 'data',
    },
    { call: '?.feature_view|feature_group|fg|fv.training_data|train_test_split|get_batch_data|read', does: 'data' },
    { call: 'tecton.**.get_historical_features|get_features_for_events|get_online_features', does: 'data' },
    { call: 'hopsworks|hsml.**.create_model', does: 'register', subject: 'model', store: 'shared' },
    { call: '?.create_model', does: 'register', subject: 'model', store: 'shared', keywords: ['metrics'] },
    { call: 'hopsworks|hsml.**.get_best_model|get_model', does: 'load-model' },
    { call: 'hopsworks|hsml.**.deploy', does: 'deploy', subject: 'model' },
  ],
}
