import { autogluon } from '../../src/tools/autogluon.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(autogluon, {
  sees: [
    ['autogluon.tabular.TabularPredictor.fit(_)', 'train'],
    ["autogluon.tabular.TabularPredictor.load('models')", 'load-model'],
    ['autogluon.tabular.TabularPredictor.fit.leaderboard(_)', 'evaluate'],
    ['autogluon.tabular.TabularPredictor.load.predict(_)', 'predict'],
  ],
  ignores: [
    "autogluon.tabular.TabularDataset('train.csv')",
    'autogluon.features.generators.AutoMLPipelineFeatureGenerator.fit(_)',
  ],
})
