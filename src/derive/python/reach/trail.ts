/** The way to a step, last hop first: ways that begin alike share their beginning, so that a long one costs no more to go on with than a short one. */
export interface Trail {
  readonly hop: string
  readonly before: Trail | undefined
}

/** The hops of a way, first to last. */
export function hopsOf(trail: Trail | undefined): readonly string[] {
  const hops: string[] = []
  for (let at = trail; at !== undefined; at = at.before) hops.push(at.hop)
  return hops.toReversed()
}

/** The way that has these hops. */
export function trailOf(hops: readonly string[]): Trail | undefined {
  return hops.reduce((before: Trail | undefined, hop) => ({ hop, before }), undefined)
}
