import type { RCall } from './r-calls.ts'

const drivers = new Set(['SQLite', 'duckdb'])

/** Whether every database that a file connects to is a file beside it: `dbConnect(RSQLite::SQLite(), "data/sales.sqlite")`. */
export function onlyLocalDatabases(calls: readonly RCall[]): boolean {
  const connections = calls.filter(({ name }) => name === 'dbConnect')
  return connections.length > 0 && connections.every(({ handed }) => handed.some((name) => drivers.has(name)))
}
