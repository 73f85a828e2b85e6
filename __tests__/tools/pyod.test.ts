import { pyod } from '../../src/tools/pyod.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pyod, {
  sees: [
    ['pyod.models.iforest.IForest.fit(_)', 'train'],
    ['pyod.models.lof.LOF.decision_function(_)', 'predict'],
    ['pyod.utils.data.evaluate_print(_, _, _)', 'evaluate'],
  ],
  ignores: ['pyod.utils.data.generate_data()', 'pyod.models.iforest.IForest()'],
})
