import type { Tool } from '../model/tool.ts'

/** Detectors of outliers, which learn from the data alone. */
export const pyod: Tool = {
  id: 'pyod',
  name: 'PyOD',
  url: 'https://pyod.readthedocs.io',
  roles: ['ml-framework'],
  packages: ['pyod'],
  imports: ['pyod'],
  calls: [
    { call: 'pyod.models.**.fit|fit_predict', does: 'train' },
    { call: 'pyod.models.**.predict|predict_proba|decision_function', does: 'predict' },
    { call: 'pyod.utils.data.evaluate_print', does: 'evaluate' },
  ],
}
