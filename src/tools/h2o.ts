import type { Tool } from '../model/tool.ts'

/** Distributed machine learning on an H2O cluster. */
export const h2o: Tool = {
  id: 'h2o',
  name: 'H2O',
  url: 'https://h2o.ai',
  roles: ['ml-framework'],
  packages: ['h2o'],
  imports: ['h2o'],
  calls: [
    { call: 'h2o.**.train', does: 'train' },
    { call: 'h2o.load_model|import_mojo|upload_model', does: 'load-model' },
    { call: 'h2o.**.predict', does: 'predict' },
    { call: 'h2o.**.model_performance', does: 'evaluate' },
    { call: 'r:h2o::h2o.automl', does: 'train' },
    { call: 'r:h2o::h2o.gbm', does: 'train' },
  ],
}
