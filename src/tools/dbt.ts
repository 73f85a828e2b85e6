import type { Tool } from '../model/tool.ts'

/** Transformations in SQL; its models are tables, not fitted models. */
export const dbt: Tool = {
  id: 'dbt',
  name: 'dbt',
  url: 'https://www.getdbt.com',
  roles: ['data-validation'],
  packages: ['dbt-core', 'dbt-bigquery', 'dbt-snowflake', 'dbt-postgres'],
  imports: ['dbt'],
  commands: [{ command: 'dbt test', does: 'validate-data' }],
}
