import { joblib } from '../../src/tools/joblib.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(joblib, {
  sees: [
    ["joblib.load('models/model.joblib')", 'load-model @ models/model.joblib'],
    ['pickle.load(_)', 'load-model'],
    ["skops.io.load('m.skops')", 'load-model @ m.skops'],
    ['joblib.load.predict(_)', 'predict'],
    ['?.predict(_) | import joblib', 'predict'],
    ['?.model.predict_proba(_) | import pickle', 'predict'],
    ['joblib.load.score_samples(_)', 'predict'],
  ],
  ignores: [
    "joblib.dump(_, 'model.joblib')",
    "joblib.load('artifacts/scaler.pkl')",
    "pickle.load('data/train_data.pickle')",
    'joblib.Parallel(n_jobs=4)',
    'pickle.loads(_)',
    '?.predict() | import pickle',
  ],
})
