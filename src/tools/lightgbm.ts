import type { Tool } from '../model/tool.ts'

/** Gradient boosting: the native `train`, the scikit-learn wrappers and the R package fit a model. */
export const lightgbm: Tool = {
  id: 'lightgbm',
  name: 'LightGBM',
  url: 'https://lightgbm.readthedocs.io',
  roles: ['ml-framework'],
  packages: ['lightgbm'],
  imports: ['lightgbm'],
  calls: [
    { call: 'lightgbm.train', does: 'train' },
    { call: 'lightgbm.**.LGBM*|DaskLGBM*.**.fit', does: 'train' },
    { call: 'lightgbm.cv', does: 'evaluate' },
    { call: 'lightgbm.**.predict|predict_proba', does: 'predict' },
    { call: '?.predict|predict_proba', does: 'predict', arguments: 1 },
    { call: 'lightgbm.Booster', does: 'load-model', keywords: ['model_file'] },
    { call: 'r:lightgbm::lgb.train', does: 'train' },
    { call: 'r:lightgbm::lightgbm', does: 'train' },
    { call: 'r:lightgbm::lgb.load', does: 'load-model' },
  ],
}
