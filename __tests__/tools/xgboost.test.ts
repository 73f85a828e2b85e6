import { xgboost } from '../../src/tools/xgboost.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(xgboost, {
  sees: [
    ['xgboost.train(_, _)', 'train'],
    ['xgboost.dask.train(_, _)', 'train'],
    ['xgboost.XGBClassifier.fit(_, _)', 'train'],
    ['xgboost.sklearn.XGBRegressor.fit(_, _)', 'train'],
    ['xgboost.cv(_, _)', 'evaluate'],
    ['xgboost.Booster.predict(_)', 'predict'],
    ['?.predict(_) | import xgboost', 'predict'],
    ["xgboost.Booster.load_model('model.json')", 'load-model'],
    ["xgboost.Booster(model_file='model.json')", 'load-model'],
    ['r:xgboost::xgboost(_)', 'train'],
    ['r:xgboost::xgb.train(_)', 'train'],
    ['r:xgboost::xgb.load(_)', 'load-model'],
  ],
  ignores: ['xgboost.DMatrix(_)', 'xgboost.Booster(_)', 'xgboost.plot_importance(_)'],
})
