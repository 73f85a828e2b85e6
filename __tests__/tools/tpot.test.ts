import { tpot } from '../../src/tools/tpot.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tpot, {
  sees: [
    ['tpot.TPOTClassifier.fit(_, _)', 'train'],
    ['tpot.TPOTClassifier.predict(_)', 'predict'],
  ],
  ignores: ["tpot.TPOTClassifier.export('pipeline.py')"],
})
