import { deepchecks } from '../../src/tools/deepchecks.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(deepchecks, {
  sees: [
    ['deepchecks.tabular.suites.data_integrity()', 'validate-data'],
    ['deepchecks.tabular.suites.full_suite()', 'evaluate, validate-data'],
    ['deepchecks.tabular.checks.FeatureDrift()', 'detect-drift'],
  ],
  ignores: ["deepchecks.tabular.Dataset(_, label='y')"],
})
