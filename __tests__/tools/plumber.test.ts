import { plumber } from '../../src/tools/plumber.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(plumber, {
  sees: [
    ['r:plumber::@post(_)', 'serve'],
    ['r:plumber::@param(_)', 'document'],
    ['r:plumber::pr_run(_)', 'serve'],
    ['r:plumber::pr_get(_)', 'serve'],
    ['r:plumber::pr_post(_)', 'serve'],
    ['r:plumber::pr_handle(_)', 'serve'],
    ['r:plumber::plumb(_)', 'serve'],
    ['r:plumber2::api_post(_)', 'serve'],
  ],
  ignores: ['r:plumber::pr_set_docs(_)', 'r:httr::POST(_)'],
})
