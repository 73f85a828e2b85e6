import { pmdarima } from '../../src/tools/pmdarima.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pmdarima, {
  sees: [
    ['pmdarima.auto_arima(_)', 'train'],
    ['pmdarima.arima.ARIMA.fit(_)', 'train'],
    ['pmdarima.auto_arima.predict(7)', 'predict'],
  ],
  ignores: ['pmdarima.preprocessing.BoxCoxEndogTransformer.fit(_)', 'pmdarima.datasets.load_wineind()'],
})
