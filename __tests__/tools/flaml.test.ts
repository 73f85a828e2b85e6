import { flaml } from '../../src/tools/flaml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(flaml, {
  sees: [
    ['flaml.AutoML.fit(_, _)', 'train'],
    ['flaml.AutoML.predict(_)', 'predict'],
  ],
  ignores: ['flaml.AutoML()', 'flaml.tune.uniform(0, 1)'],
})
