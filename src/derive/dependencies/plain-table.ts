/** The value as a table of unknown values, where it is one. */
export function tableOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isTable(value) ? value : undefined
}

/** The table behind a path of keys; own keys only, so a file cannot reach a prototype. */
export function tableAt(value: unknown, ...keys: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  return tableOf(valueAt(value, ...keys))
}

/** Whatever stands behind a path of keys. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let here: unknown = value
  for (const key of keys) {
    const table = tableOf(here)
    if (table === undefined || !Object.hasOwn(table, key)) return undefined
    here = table[key]
  }
  return here
}

/** The items of a list; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The strings of a list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string')
}

/** The string, where it is one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
