import type { Tool } from '../model/tool.ts'

/** Time series estimators and forecasters; transformations alone fit no model. */
export const sktime: Tool = {
  id: 'sktime',
  name: 'sktime',
  url: 'https://www.sktime.net',
  roles: ['ml-framework'],
  packages: ['sktime'],
  imports: ['sktime'],
  calls: [
    { call: 'sktime.**.fit', does: 'train', except: ['sktime.transformations.**'] },
    { call: 'sktime.**.predict|fit_predict', does: 'predict' },
    { call: 'sktime.**.evaluate', does: 'evaluate' },
  ],
}
