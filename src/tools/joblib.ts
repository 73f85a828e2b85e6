import type { Tool } from '../model/tool.ts'

/** Files that hold Python objects: reading a fitted model back. Writing one overwrites a file and registers nothing. */
export const joblib: Tool = {
  id: 'joblib',
  name: 'joblib and pickle',
  url: 'https://joblib.readthedocs.io',
  roles: [],
  packages: ['joblib', 'cloudpickle', 'dill', 'skops'],
  imports: ['joblib', 'pickle', 'cloudpickle', 'dill', 'skops'],
  calls: [
    { call: 'joblib|pickle|cloudpickle|dill.load', does: 'load-model', location: 0 },
    { call: 'skops.io.load', does: 'load-model', location: 0 },
    { call: 'joblib|pickle|cloudpickle|dill|skops.**.predict|predict_proba|decision_function', does: 'predict' },
    { call: '?.predict|predict_proba', does: 'predict', arguments: 1 },
  ],
}
