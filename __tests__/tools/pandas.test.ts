import { pandas } from '../../src/tools/pandas.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pandas, {
  sees: [
    ["pandas.read_csv('https://x.io/a.csv')", 'data @ https://x.io/a.csv'],
    ["polars.scan_parquet('s3://b/x.parquet')", 'data @ s3://b/x.parquet'],
    ["dask.dataframe.read_csv('gs://b/x.csv')", 'data @ gs://b/x.csv'],
    ["pyarrow.parquet.read_table('s3://b/x')", 'data @ s3://b/x'],
    ["geopandas.read_file('https://x.io/a.geojson')", 'data @ https://x.io/a.geojson'],
    ['pandas.read_sql(_, _)', 'data'],
    ['polars.read_database(_, _)', 'data'],
    ['connectorx.read_sql(_, _)', 'data'],
    ['awswrangler.s3.read_parquet(_)', 'data'],
    ["r:readr::read_csv('https://x.io/a.csv')", 'data @ https://x.io/a.csv'],
    ["r:utils::read.csv('https://x.io/a.csv')", 'data @ https://x.io/a.csv'],
  ],
  ignores: [
    "pandas.read_csv('data/train.csv')",
    'pandas.read_csv(_)',
    "pandas.DataFrame.to_csv('s3://b/x.csv')",
    "polars.read_csv('x.csv')",
    "r:readr::read_csv('x.csv')",
  ],
})
