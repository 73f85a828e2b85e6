import { dbt } from '../../src/tools/dbt.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(dbt, {
  sees: [['$ dbt test --select marts', 'validate-data']],
  ignores: ['$ dbt run', '$ dbt compile'],
})
