import type { Tool } from '../model/tool.ts'

/** Forecasting models. */
export const prophet: Tool = {
  id: 'prophet',
  name: 'Prophet',
  url: 'https://facebook.github.io/prophet',
  roles: ['ml-framework'],
  packages: ['prophet', 'fbprophet', 'neuralprophet'],
  imports: ['prophet', 'fbprophet', 'neuralprophet'],
  calls: [
    { call: 'prophet|fbprophet|neuralprophet.**.fit', does: 'train' },
    { call: 'prophet|fbprophet.diagnostics.cross_validation|performance_metrics', does: 'evaluate' },
    { call: 'prophet|fbprophet.serialize.model_from_json', does: 'load-model' },
    { call: 'prophet|fbprophet|neuralprophet.**.predict', does: 'predict' },
    { call: 'r:prophet::prophet', does: 'train' },
  ],
}
