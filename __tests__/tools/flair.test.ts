import { flair } from '../../src/tools/flair.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(flair, {
  sees: [
    ['flair.trainers.ModelTrainer.train(_)', 'train'],
    ['flair.trainers.ModelTrainer.fine_tune(_)', 'train'],
    ['flair.models.TextClassifier.load(_)', 'load-model'],
    ['flair.models.TextClassifier.load.predict(_)', 'predict'],
  ],
  ignores: ['flair.datasets.TREC_6()', 'flair.data.Sentence(_)'],
})
