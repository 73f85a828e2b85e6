import { expect, it } from '@jest/globals'
import { asksForAccess } from '../../../src/probes/parts/asks-for-access.ts'
import { doing, facts } from '../../support/facts.ts'

const inPython = (name: string) => asksForAccess(doing('data', { detail: { function: name } }), facts())

it.each(['get_token', 'Client._refresh_auth_token', 'login', 'health', 'get_credentials', 'check_health'])(
  '%s fetches no data',
  (name) => expect(inPython(name)).toBe(true),
)

it.each(['load_rows', 'Client.fetch_rates', 'tokenize_rows', 'get_health_records', 'authors', 'fetch_tokens_table'])(
  '%s may fetch data',
  (name) => expect(inPython(name)).toBe(false),
)

const inR = (name: string) =>
  asksForAccess(
    doing('data', { at: { path: 'fit.R', line: 3 } }),
    facts({ texts: { 'fit.R': `library(httr)\n${name} <- function(url) {\n  GET(url)\n}\n` } }),
  )

it('in R the function around the request says it', () => {
  expect(inR('get_token')).toBe(true)
  expect(inR('get_rows')).toBe(false)
})
