import { surprise } from '../../src/tools/surprise.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(surprise, {
  sees: [
    ['surprise.SVD.fit(_)', 'train'],
    ['surprise.model_selection.cross_validate(_, _)', 'evaluate'],
    ['surprise.accuracy.rmse(_)', 'evaluate'],
    ['surprise.SVD.predict(1, 2)', 'predict'],
    ["surprise.dump.load('m')", 'load-model'],
    ["surprise.Dataset.load_builtin('ml-100k')", 'data'],
  ],
  ignores: ['surprise.Dataset.load_from_df(_, _)', 'surprise.model_selection.train_test_split(_)'],
})
