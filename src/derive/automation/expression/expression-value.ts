export type Literal = string | number | boolean | null

/** A value nobody can know from the repository alone, with what can be said of it all the same. */
export interface UnknownValue {
  readonly type: 'unknown'
  /** Whether it counts as true, where that much is known. */
  readonly truthy?: boolean | undefined
  /** It is a text that starts like this. */
  readonly prefix?: string | undefined
  /** The person who starts the run may choose it: what could hold, holds when wanted. */
  readonly willing?: boolean | undefined
  /** The login of a person, never of a bot. */
  readonly human?: boolean | undefined
  /** How it was written, with `${{ … }}` inside, for texts it is put into. */
  readonly written?: string | undefined
}

/** A value of GitHub's expression language, in three-valued logic. */
export type Value =
  | { readonly type: 'known'; readonly value: Literal }
  | { readonly type: 'list'; readonly items: readonly Value[] }
  | { readonly type: 'object'; readonly fields: Fields; readonly otherwise: Value }
  | UnknownValue

/** Keys are lower case: GitHub compares names without case. */
export type Fields = ReadonlyMap<string, Value>

export const unknownValue: UnknownValue = { type: 'unknown' }
export const nothing: Value = { type: 'known', value: null }

export function known(value: Literal): Value {
  return { type: 'known', value }
}

/** An object of the fields given; any other name is `otherwise`, null unless said. */
export function objectOf(fields: Readonly<Record<string, Value>>, otherwise: Value = nothing): Value {
  const entries = Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value] as const)
  return { type: 'object', fields: new Map(entries), otherwise }
}

/** What stands behind a name: null where nothing does, unknown behind the unknown. */
export function fieldOf(value: Value, name: string): Value {
  if (value.type === 'object') return value.fields.get(name.toLowerCase()) ?? value.otherwise
  if (value.type === 'unknown') return blend([value])
  return nothing
}

/** True, false, or undefined where it cannot be said. */
export function truthOf(value: Value): boolean | undefined {
  if (value.type === 'unknown')
    return value.truthy ?? (value.prefix === undefined || value.prefix === '' ? undefined : true)
  if (value.type !== 'known') return true
  return !(
    value.value === null ||
    value.value === false ||
    value.value === 0 ||
    value.value === '' ||
    Number.isNaN(value.value)
  )
}

/** What comes of a computation with unknown parts: it is a person's choice only if every unknown part is. */
export function blend(values: readonly Value[], more: Omit<UnknownValue, 'type'> = {}): UnknownValue {
  const unknowns = values.filter((value) => value.type === 'unknown')
  const willing = unknowns.length > 0 && unknowns.every((value) => value.willing === true)
  return { type: 'unknown', ...more, ...(willing && { willing }) }
}

/** The text a value becomes inside other text; undefined for what is not fully known. */
export function textOfValue(value: Value): string | undefined {
  if (value.type === 'list') return 'Array'
  if (value.type === 'object') return 'Object'
  if (value.type === 'unknown') return undefined
  return value.value === null ? '' : String(value.value)
}
