import { h2o } from '../../src/tools/h2o.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(h2o, {
  sees: [
    ['h2o.automl.H2OAutoML.train(x=_, y=_)', 'train'],
    ["h2o.load_model('m')", 'load-model'],
    ['h2o.load_model.predict(_)', 'predict'],
    ['h2o.estimators.H2OGradientBoostingEstimator.model_performance(_)', 'evaluate'],
    ['r:h2o::h2o.automl(_)', 'train'],
    ['r:h2o::h2o.gbm(_)', 'train'],
  ],
  ignores: ['h2o.init()', 'h2o.H2OFrame(_)'],
})
