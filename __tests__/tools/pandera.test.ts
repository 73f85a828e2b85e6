import { pandera } from '../../src/tools/pandera.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pandera, {
  sees: [
    ['$ soda scan -d db -c configuration.yml checks.yml', 'validate-data'],
    ['pandera.DataFrameSchema.validate(_)', 'validate-data'],
    ['?.schema.validate(_) | import pandera', 'validate-data'],
    ['@pandera.check_types()', 'validate-data'],
    ['soda.scan.Scan.execute()', 'validate-data'],
    ['pointblank.Validate.col_vals_gt.interrogate()', 'validate-data'],
  ],
  ignores: ['$ soda test-connection -d db', 'pandera.Column(_)', 'pandera.DataFrameSchema(_)'],
})
