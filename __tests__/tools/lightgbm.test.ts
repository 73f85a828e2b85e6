import { lightgbm } from '../../src/tools/lightgbm.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(lightgbm, {
  sees: [
    ['lightgbm.train(_, _)', 'train'],
    ['lightgbm.LGBMRegressor.fit(_, _)', 'train'],
    ['lightgbm.sklearn.LGBMClassifier.fit(_, _)', 'train'],
    ['lightgbm.cv(_, _)', 'evaluate'],
    ['lightgbm.LGBMClassifier.predict_proba(_)', 'predict'],
    ['?.predict(_) | import lightgbm', 'predict'],
    ["lightgbm.Booster(model_file='model.txt')", 'load-model'],
    ['r:lightgbm::lgb.train(_)', 'train'],
    ['r:lightgbm::lightgbm(_)', 'train'],
    ['r:lightgbm::lgb.load(_)', 'load-model'],
  ],
  ignores: ['lightgbm.Dataset(_, _)', 'lightgbm.early_stopping(50)'],
})
