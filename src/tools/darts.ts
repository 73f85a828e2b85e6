import type { Tool } from '../model/tool.ts'

/** Forecasting models. */
export const darts: Tool = {
  id: 'darts',
  name: 'Darts',
  url: 'https://unit8co.github.io/darts',
  roles: ['ml-framework'],
  packages: ['darts', 'u8darts'],
  imports: ['darts'],
  calls: [
    { call: 'darts.models.**.fit', does: 'train' },
    { call: 'darts.models.**.predict', does: 'predict' },
    { call: 'darts.models.**.historical_forecasts|backtest', does: 'evaluate' },
    { call: 'darts.models.**.load|load_from_checkpoint', does: 'load-model' },
  ],
}
