import { pycaret } from '../../src/tools/pycaret.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pycaret, {
  sees: [
    ['pycaret.classification.compare_models()', 'train'],
    ['pycaret.regression.RegressionExperiment.tune_model(_)', 'train'],
    ['pycaret.classification.predict_model(_)', 'predict'],
    ["pycaret.classification.load_model('m')", 'load-model'],
  ],
  ignores: ['pycaret.classification.setup(_, target=_)', "pycaret.datasets.get_data('juice')"],
})
