import { darts } from '../../src/tools/darts.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(darts, {
  sees: [
    ['darts.models.NBEATSModel.fit(_)', 'train'],
    ['darts.models.NBEATSModel.predict(7)', 'predict'],
    ['darts.models.NBEATSModel.backtest(_)', 'evaluate'],
    ["darts.models.NBEATSModel.load('m.pt')", 'load-model'],
  ],
  ignores: ['darts.dataprocessing.transformers.Scaler.fit(_)', 'darts.TimeSeries.from_dataframe(_)'],
})
