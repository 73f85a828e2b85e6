import { dbi } from '../../src/tools/dbi.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(dbi, {
  sees: [
    ['r:DBI::dbGetQuery(_, _)', 'data'],
    ['r:DBI::dbReadTable(_, _)', 'data'],
    ['r:DBI::dbConnect(_)', 'data'],
    ['r:bigrquery::bq_project_query(_)', 'data'],
    ['r:bigrquery::bq_table_download(_)', 'data'],
    ["r:httr::GET('https://example.org')", 'data @ https://example.org'],
    ['r:httr2::req_perform(_)', 'data'],
    ["r:utils::download.file('https://example.org/a.csv', _)", 'data @ https://example.org/a.csv'],
    ['r:googlesheets4::read_sheet(_)', 'data'],
  ],
  ignores: ['r:readr::read_csv(_)', 'r:utils::read.csv(_)', 'r:DBI::dbWriteTable(_, _)', 'r:DBI::dbDisconnect(_)'],
})
