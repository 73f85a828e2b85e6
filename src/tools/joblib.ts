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
    {
      // What is read back may be something beside the model: the file's name says so where it shows.
      call: 'joblib|pickle|cloudpickle|dill.load',
      does: 'load-model',
      location: 0,
      whereNot: [
        '*scaler*',
        '*encoder*',
        '*vectorizer*',
        '*imputer*',
        '*preprocess*',
        '*tokenizer*',
        '*columns*',
        '*features*',
        '*data*.p*kl*',
        '*dataset*',
        '*dict*',
        '*vocab*',
      ],
    },
    { call: 'skops.io.load', does: 'load-model', location: 0 },
    {
      call: 'joblib|pickle|cloudpickle|dill|skops.**.predict|predict_proba|decision_function|score_samples',
      does: 'predict',
    },
    { call: '?.predict|predict_proba', does: 'predict', arguments: 1 },
  ],
}
