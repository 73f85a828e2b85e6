import type { Tool } from '../model/tool.ts'

/** Estimators on a Dask cluster; preprocessing alone fits no model. */
export const daskMl: Tool = {
  id: 'dask-ml',
  name: 'Dask-ML',
  url: 'https://ml.dask.org',
  roles: ['ml-framework'],
  packages: ['dask-ml'],
  imports: ['dask_ml'],
  calls: [
    {
      call: 'dask_ml.**.fit|partial_fit',
      does: 'train',
      except: [
        'dask_ml.preprocessing.**',
        'dask_ml.impute.**',
        'dask_ml.decomposition.**',
        'dask_ml.feature_extraction.**',
        'dask_ml.compose.**',
      ],
    },
    { call: 'dask_ml.**.predict|predict_proba', does: 'predict' },
  ],
}
