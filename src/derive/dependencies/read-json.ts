import { malformed, type Reading } from './reading.ts'

const maxLength = 16 * 1024 * 1024

export type JsonReading =
  | { readonly value: unknown; readonly failure?: undefined }
  | { readonly value?: undefined; readonly failure: Reading }

/** A JSON file as plain values, or the note that it does not parse. */
export function readJson(path: string, text: string): JsonReading {
  if (text.length > maxLength) return { failure: malformed(path, 'the file is larger than 16 MiB') }
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    return { failure: malformed(path, error instanceof Error ? error.message : 'not JSON') }
  }
}
