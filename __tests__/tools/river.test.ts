import { river } from '../../src/tools/river.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(river, {
  sees: [
    ['river.linear_model.LogisticRegression.learn_one(_, _)', 'train'],
    ['river.linear_model.LogisticRegression.predict_one(_)', 'predict'],
    ['river.drift.ADWIN.update(_)', 'detect-drift'],
  ],
  ignores: ['river.preprocessing.StandardScaler.learn_one(_)', 'river.metrics.Accuracy.update(_, _)'],
})
