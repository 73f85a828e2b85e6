import { bigquery } from '../../src/tools/bigquery.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(bigquery, {
  sees: [
    ['$ bq query --use_legacy_sql=false "select 1"', 'data'],
    ['$ bq query "CREATE OR REPLACE MODEL d.m AS SELECT 1"', 'train'],
    ['$ bq extract d.t gs://b/x.csv', 'data'],
    ['$ bq load d.t x.csv', 'publish data'],
    ['google.cloud.bigquery.Client.query(_)', 'data'],
    ['pandas_gbq.read_gbq(_)', 'data'],
    ['bigframes.pandas.read_gbq(_)', 'data'],
    ['bigframes.ml.linear_model.LinearRegression.fit(_, _)', 'train'],
    ['google.cloud.bigquery.Client.load_table_from_dataframe(_, _)', 'publish data'],
  ],
  ignores: ['$ bq ls', '$ bq mk d', 'google.cloud.bigquery.Client.create_table(_)'],
})
