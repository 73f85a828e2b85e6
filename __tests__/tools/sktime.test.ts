import { sktime } from '../../src/tools/sktime.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(sktime, {
  sees: [
    ['sktime.forecasting.arima.AutoARIMA.fit(_)', 'train'],
    ['sktime.forecasting.arima.AutoARIMA.predict(_)', 'predict'],
    ['sktime.forecasting.model_evaluation.evaluate(_, _)', 'evaluate'],
  ],
  ignores: ['sktime.transformations.series.detrend.Detrender.fit(_)', 'sktime.datasets.load_airline()'],
})
