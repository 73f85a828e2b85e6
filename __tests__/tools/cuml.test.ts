import { cuml } from '../../src/tools/cuml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(cuml, {
  sees: [
    ['cuml.ensemble.RandomForestClassifier.fit(_, _)', 'train'],
    ['cuml.ensemble.RandomForestClassifier.predict(_)', 'predict'],
  ],
  ignores: ['cuml.preprocessing.StandardScaler.fit(_)'],
})
