import type { Tool } from '../model/tool.ts'

/** Nixtla's forecasters: statistical, gradient-boosted and neural ones. Their cross-validation only measures. */
export const nixtla: Tool = {
  id: 'nixtla',
  name: 'StatsForecast, MLForecast and NeuralForecast',
  url: 'https://nixtlaverse.nixtla.io',
  roles: ['ml-framework'],
  packages: ['statsforecast', 'mlforecast', 'neuralforecast', 'hierarchicalforecast'],
  imports: ['statsforecast', 'mlforecast', 'neuralforecast'],
  calls: [
    { call: 'statsforecast.**.fit|fit_predict|forecast', does: 'train' },
    { call: 'mlforecast.**.fit', does: 'train' },
    { call: 'neuralforecast.**.fit', does: 'train' },
    { call: 'statsforecast|mlforecast|neuralforecast.**.predict', does: 'predict' },
    { call: 'statsforecast|mlforecast|neuralforecast.**.cross_validation', does: 'evaluate' },
    { call: 'statsforecast|mlforecast|neuralforecast.**.load', does: 'load-model' },
  ],
}
