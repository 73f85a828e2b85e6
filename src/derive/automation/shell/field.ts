/** One word after expansion. `certain` is false where a part of it could not be known and stands as written, or is only a default. */
export interface Field {
  readonly text: string
  readonly certain: boolean
}

/** A field whose value is known. */
export function sure(text: string): Field {
  return { text, certain: true }
}
