import type { Tool } from '../model/tool.ts'

/** Data that R fetches from databases and the web. Reading a local file obtains nothing. */
export const dbi: Tool = {
  id: 'dbi',
  name: 'DBI and web data in R',
  url: 'https://dbi.r-dbi.org',
  roles: [],
  packages: ['DBI', 'odbc', 'dbplyr', 'bigrquery', 'httr', 'httr2'],
  calls: [
    { call: 'r:DBI::dbGetQuery', does: 'data' },
    { call: 'r:DBI::dbReadTable', does: 'data' },
    { call: 'r:DBI::dbConnect', does: 'data' },
    { call: 'r:bigrquery::bq_project_query', does: 'data' },
    { call: 'r:bigrquery::bq_table_download', does: 'data' },
    { call: 'r:httr::GET', does: 'data', location: 0 },
    { call: 'r:httr2::req_perform', does: 'data' },
    { call: 'r:utils::download.file', does: 'data', location: 0 },
    { call: 'r:googlesheets4::read_sheet', does: 'data' },
  ],
}
