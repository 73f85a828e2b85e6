import type { Tool } from '../model/tool.ts'

/** APIs in R. An annotated handler (`#* @post /predict`) is read as a call of `@post`. */
export const plumber: Tool = {
  id: 'plumber',
  name: 'plumber',
  url: 'https://www.rplumber.io',
  roles: ['serving'],
  packages: ['plumber', 'plumber2'],
  calls: [
    { call: 'r:plumber::@*', does: 'serve', except: ['r:plumber::@param'] },
    { call: 'r:plumber::@param', does: 'document' },
    { call: 'r:plumber::pr_run', does: 'serve' },
    { call: 'r:plumber::pr_get', does: 'serve' },
    { call: 'r:plumber::pr_post', does: 'serve' },
    { call: 'r:plumber::pr_handle', does: 'serve' },
    { call: 'r:plumber::plumb', does: 'serve' },
    { call: 'r:plumber2::api_*', does: 'serve' },
  ],
}
