import type { Tool } from '../model/tool.ts'

/** Tables read from an address or a database; a local path is not obtained from outside. */
export const pandas: Tool = {
  id: 'pandas',
  name: 'pandas and Polars',
  url: 'https://pandas.pydata.org',
  roles: [],
  packages: ['pandas', 'polars', 'dask', 'pyarrow', 'geopandas', 'connectorx', 'awswrangler'],
  imports: ['pandas', 'polars', 'dask', 'pyarrow', 'geopandas', 'connectorx', 'awswrangler'],
  calls: [
    {
      call: 'pandas.read_csv|read_parquet|read_json|read_excel|read_table|read_feather|read_pickle|read_html|read_xml',
      does: 'data',
      location: 0,
      remote: 'shown',
    },
    { call: 'polars.read_*|scan_*', does: 'data', location: 0, remote: 'shown', except: ['polars.read_database*'] },
    { call: 'dask.dataframe.read_*', does: 'data', location: 0, remote: 'shown' },
    { call: 'pyarrow.parquet.read_table', does: 'data', location: 0, remote: 'shown' },
    { call: 'geopandas.read_file', does: 'data', location: 0, remote: 'shown' },
    { call: 'pandas.read_sql|read_sql_query|read_sql_table|read_gbq', does: 'data' },
    { call: 'polars.read_database|read_database_uri', does: 'data' },
    { call: 'connectorx.read_sql', does: 'data' },
    { call: 'awswrangler.**.read_*', does: 'data' },
    { call: 'r:readr::read_*', does: 'data', location: 0, remote: 'shown' },
    { call: 'r:utils::read.csv', does: 'data', location: 0, remote: 'shown' },
  ],
}
