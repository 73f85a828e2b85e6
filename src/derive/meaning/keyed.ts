/** A list by key, in the order in which it was filled. */
export type Keyed<T> = Map<string, T[]>

/** Adds an entry under a key. */
export function put<T>(keyed: Keyed<T>, key: string, entry: T): void {
  const there = keyed.get(key)
  if (there === undefined) keyed.set(key, [entry])
  else there.push(entry)
}
