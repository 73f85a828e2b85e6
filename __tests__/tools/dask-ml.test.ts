import { daskMl } from '../../src/tools/dask-ml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(daskMl, {
  sees: [
    ['dask_ml.linear_model.LogisticRegression.fit(_, _)', 'train'],
    ['dask_ml.wrappers.ParallelPostFit.predict(_)', 'predict'],
  ],
  ignores: ['dask_ml.preprocessing.StandardScaler.fit(_)'],
})
