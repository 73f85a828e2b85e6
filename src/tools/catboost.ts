import type { Tool } from '../model/tool.ts'

/** Gradient boosting on categories: estimators, `train` and `cv`. */
export const catboost: Tool = {
  id: 'catboost',
  name: 'CatBoost',
  url: 'https://catboost.ai',
  roles: ['ml-framework'],
  packages: ['catboost'],
  imports: ['catboost'],
  calls: [
    { call: 'catboost.train', does: 'train' },
    { call: 'catboost.CatBoost*.**.fit|grid_search|randomized_search', does: 'train' },
    { call: 'catboost.cv', does: 'evaluate' },
    { call: 'catboost.**.predict|predict_proba', does: 'predict' },
    { call: '?.predict|predict_proba', does: 'predict', arguments: 1 },
    { call: 'catboost.**.load_model', does: 'load-model' },
    { call: 'r:catboost::catboost.train', does: 'train' },
  ],
  commands: [
    { command: 'catboost fit', does: 'train' },
    { command: 'catboost calc', does: 'predict' },
  ],
}
