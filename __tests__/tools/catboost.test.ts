import { catboost } from '../../src/tools/catboost.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(catboost, {
  sees: [
    ['catboost.train(_, _)', 'train'],
    ['catboost.CatBoostClassifier.fit(_, _)', 'train'],
    ['catboost.cv(_, _)', 'evaluate'],
    ['catboost.CatBoostRegressor.predict(_)', 'predict'],
    ['?.predict_proba(_) | import catboost', 'predict'],
    ["catboost.CatBoost.load_model('m.cbm')", 'load-model'],
    ['r:catboost::catboost.train(_)', 'train'],
    ['$ catboost fit --learn-set train.tsv', 'train'],
    ['$ catboost calc -m model.bin --input-path test.tsv', 'predict'],
  ],
  ignores: ['catboost.Pool(_, _)', '$ catboost --version', '$ catboost metadata dump -m model.bin'],
})
