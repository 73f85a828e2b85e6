import { parse, TomlError } from 'smol-toml'
import { malformed, type Reading } from './reading.ts'
import { tableOf } from './plain-table.ts'

const maxLength = 8 * 1024 * 1024

export type TomlReading =
  | { readonly table: Readonly<Record<string, unknown>> }
  | { readonly table?: undefined; readonly failure: Reading }

/** A TOML file as plain values, or the note that it does not parse. */
export function readToml(path: string, text: string): TomlReading {
  if (text.length > maxLength) return { failure: malformed(path, 'the file is larger than 8 MiB') }
  try {
    return { table: tableOf(parse(text, { integersAsBigInt: 'asNeeded' })) ?? {} }
  } catch (error) {
    if (error instanceof TomlError) return { failure: malformed(path, error.message, error.line) }
    return { failure: malformed(path, error instanceof Error ? error.message : 'not TOML') }
  }
}
