import { greatExpectations } from '../../src/tools/great-expectations.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(greatExpectations, {
  sees: [
    ['$ great_expectations --v3-api checkpoint run my_checkpoint', 'validate-data'],
    ['great_expectations.from_pandas.validate()', 'validate-data'],
    ['great_expectations.Checkpoint.run()', 'validate-data'],
    ['great_expectations.get_context.checkpoints.get.run()', 'validate-data'],
    ["great_expectations.dataset.PandasDataset.expect_column_to_exist('a')", 'validate-data'],
    ["?.expect_column_values_to_not_be_null('a') | import great_expectations", 'validate-data'],
    ["?.run_checkpoint(checkpoint_name='c') | import great_expectations", 'validate-data'],
    ['?.validation_definition.run() | import great_expectations', 'validate-data'],
  ],
  ignores: ['$ great_expectations init', '$ great_expectations suite edit x', 'great_expectations.get_context()'],
})
