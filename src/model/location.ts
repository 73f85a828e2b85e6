/** A place in the repository: a path from its root and, where known, a line counted from 1. */
export interface Location {
  readonly path: string
  readonly line?: number | undefined
}

/** `retrain.yml:41`: the way a place is written in a `via` chain and in every report. */
export function placeOf(at: Location): string {
  return at.line === undefined ? at.path : `${at.path}:${at.line}`
}
