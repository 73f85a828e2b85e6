import { gluonts } from '../../src/tools/gluonts.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(gluonts, {
  sees: [
    ['gluonts.torch.DeepAREstimator.train(_)', 'train'],
    ['gluonts.torch.DeepAREstimator.train.predict(_)', 'predict'],
    ['gluonts.model.predictor.Predictor.deserialize(_)', 'load-model'],
    ['gluonts.evaluation.make_evaluation_predictions(_)', 'evaluate'],
  ],
  ignores: ['gluonts.dataset.common.ListDataset(_)', 'gluonts.torch.DeepAREstimator(_)'],
})
