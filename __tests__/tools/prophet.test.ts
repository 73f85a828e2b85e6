import { prophet } from '../../src/tools/prophet.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(prophet, {
  sees: [
    ['prophet.Prophet.fit(_)', 'train'],
    ['prophet.diagnostics.cross_validation(_)', 'evaluate'],
    ['prophet.serialize.model_from_json(_)', 'load-model'],
    ['prophet.Prophet.predict(_)', 'predict'],
    ['r:prophet::prophet(_)', 'train'],
  ],
  ignores: ['prophet.Prophet.make_future_dataframe(periods=_)', "prophet.Prophet.add_regressor('x')"],
})
