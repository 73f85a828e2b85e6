import type { Tool } from '../model/tool.ts'

/** Statistical models: regressions and time series. */
export const statsmodels: Tool = {
  id: 'statsmodels',
  name: 'statsmodels',
  url: 'https://www.statsmodels.org',
  roles: ['ml-framework'],
  packages: ['statsmodels'],
  imports: ['statsmodels'],
  calls: [
    { call: 'statsmodels.**.fit|fit_regularized', does: 'train' },
    { call: 'statsmodels.**.load|load_pickle', does: 'load-model', except: ['statsmodels.**.datasets.**'] },
    { call: 'statsmodels.**.forecast|predict|get_forecast', does: 'predict' },
  ],
}
