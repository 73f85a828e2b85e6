import type { Tool } from '../model/tool.ts'

/** ARIMA models chosen and fitted by themselves. */
export const pmdarima: Tool = {
  id: 'pmdarima',
  name: 'pmdarima',
  url: 'https://alkaline-ml.com/pmdarima',
  roles: ['ml-framework'],
  packages: ['pmdarima'],
  imports: ['pmdarima'],
  calls: [
    { call: 'pmdarima.**.auto_arima', does: 'train' },
    { call: 'pmdarima.**.fit', does: 'train', except: ['pmdarima.preprocessing.**'] },
    { call: 'pmdarima.**.predict', does: 'predict' },
  ],
}
