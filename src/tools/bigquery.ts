import type { Tool } from '../model/tool.ts'

/** Queries and loads in Google BigQuery; a model created in SQL is trained there. */
export const bigquery: Tool = {
  id: 'bigquery',
  name: 'BigQuery',
  url: 'https://cloud.google.com/bigquery',
  roles: ['cloud'],
  packages: ['google-cloud-bigquery', 'pandas-gbq', 'bigframes'],
  imports: ['google.cloud.bigquery', 'pandas_gbq', 'bigframes'],
  commands: [
    { command: 'bq query', does: 'data', except: ['bq query *CREATE*MODEL*'] },
    { command: 'bq query *CREATE*MODEL*', does: 'train' },
    { command: 'bq extract', does: 'data' },
    { command: 'bq load', does: 'publish', subject: 'data' },
  ],
  calls: [
    { call: 'google.cloud.bigquery.**.query|query_and_wait|list_rows|extract_table', does: 'data' },
    { call: 'pandas_gbq.read_gbq', does: 'data' },
    { call: 'bigframes.pandas.read_gbq*', does: 'data' },
    { call: 'bigframes.ml.**.fit', does: 'train' },
    { call: 'google.cloud.bigquery.**.load_table_from_*', does: 'publish', subject: 'data' },
  ],
}
