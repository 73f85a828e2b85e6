import type { Tool } from '../model/tool.ts'

/** Gradient boosting: the native `train`, the scikit-learn wrappers and the R package fit a model. */
export const xgboost: Tool = {
  id: 'xgboost',
  name: 'XGBoost',
  url: 'https://xgboost.ai',
  roles: ['ml-framework'],
  packages: ['xgboost', 'xgboost-cpu'],
  imports: ['xgboost'],
  calls: [
    { call: 'xgboost.train', does: 'train' },
    { call: 'xgboost.dask|spark.**.train|fit', does: 'train' },
    { call: 'xgboost.XGB*.**.fit', does: 'train' },
    { call: 'xgboost.sklearn.*.**.fit', does: 'train' },
    { call: 'xgboost.cv', does: 'evaluate' },
    { call: 'xgboost.**.predict|predict_proba|inplace_predict', does: 'predict' },
    { call: '?.predict|predict_proba', does: 'predict', arguments: 1 },
    { call: 'xgboost.**.load_model', does: 'load-model' },
    { call: 'xgboost.Booster', does: 'load-model', keywords: ['model_file'] },
    { call: 'r:xgboost::xgboost', does: 'train' },
    { call: 'r:xgboost::xgb.train', does: 'train' },
    { call: 'r:xgboost::xgb.load', does: 'load-model' },
  ],
}
