import type { Tool } from '../model/tool.ts'

/** Estimators on GPUs with the interface of scikit-learn. */
export const cuml: Tool = {
  id: 'cuml',
  name: 'RAPIDS cuML',
  url: 'https://docs.rapids.ai/api/cuml',
  roles: ['ml-framework'],
  packages: ['cuml', 'cuml-cu12', 'cuml-cu11'],
  imports: ['cuml'],
  calls: [
    {
      call: 'cuml.**.fit|fit_predict',
      does: 'train',
      except: ['cuml.preprocessing.**', 'cuml.decomposition.**', 'cuml.feature_extraction.**'],
    },
    { call: 'cuml.**.predict|predict_proba', does: 'predict' },
  ],
}
