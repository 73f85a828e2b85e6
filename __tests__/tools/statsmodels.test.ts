import { statsmodels } from '../../src/tools/statsmodels.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(statsmodels, {
  sees: [
    ['statsmodels.api.OLS.fit()', 'train'],
    ['statsmodels.tsa.arima.model.ARIMA.fit()', 'train'],
    ["statsmodels.iolib.smpickle.load_pickle('m.pkl')", 'load-model'],
    ['statsmodels.tsa.arima.model.ARIMA.fit.forecast(7)', 'predict'],
  ],
  ignores: [
    'statsmodels.api.add_constant(_)',
    'statsmodels.tsa.stattools.adfuller(_)',
    'statsmodels.api.datasets.longley.load()',
  ],
})
