import { nixtla } from '../../src/tools/nixtla.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(nixtla, {
  sees: [
    ['statsforecast.StatsForecast.fit(_)', 'train'],
    ['statsforecast.StatsForecast.forecast(_)', 'train'],
    ['mlforecast.MLForecast.fit(_)', 'train'],
    ['neuralforecast.NeuralForecast.fit(_)', 'train'],
    ['mlforecast.MLForecast.predict(_)', 'predict'],
    ['neuralforecast.NeuralForecast.cross_validation(_)', 'evaluate'],
    ['neuralforecast.NeuralForecast.load(_)', 'load-model'],
  ],
  ignores: ['mlforecast.MLForecast.preprocess(_)', 'statsforecast.StatsForecast.plot(_)', 'utilsforecast.data.fit(_)'],
})
