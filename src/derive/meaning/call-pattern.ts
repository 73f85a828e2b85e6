import { wildcard } from './wildcard.ts'

/** A call pattern ready to match: alternatives for each name, `**` kept as such. */
export interface CallPattern {
  readonly decorator: boolean
  /** It starts with `?`: a method of a receiver nobody could trace. */
  readonly untraced: boolean
  readonly names: readonly (readonly string[])[]
}

/** Reads `sklearn.**.fit|fit_predict`, `?.backward`, `@?.post` or `r:vetiver::vetiver_pin_write`. */
export function callPattern(text: string): CallPattern {
  const { decorator, names } = callNames(text)
  const untraced = names[0] === '?'
  // A traced part of the chain may stand between: `?.model.fit` is still a fit of something unknown.
  const spread = untraced ? ['?', '**', ...names.slice(1)] : names
  return { decorator, untraced, names: spread.map((name) => name.split('|')) }
}

/** The names of a dotted call; an R function is one name, dots and all. */
export function callNames(text: string): { readonly decorator: boolean; readonly names: readonly string[] } {
  const decorator = text.startsWith('@')
  const name = decorator ? text.slice(1) : text
  return { decorator, names: name.startsWith('r:') ? [name] : name.split('.') }
}

/** Whether the names of a call are what a pattern says. */
export function namesMatch(pattern: CallPattern, names: readonly string[]): boolean {
  let positions = settle(new Set([0]), pattern)
  for (const name of names) {
    const next = new Set<number>()
    for (const position of positions) {
      const wanted = pattern.names[position]
      if (wanted === undefined) continue
      if (wanted[0] === '**') next.add(position)
      else if (wanted.some((one) => wildcard(one, name))) next.add(position + 1)
    }
    if (next.size === 0) return false
    positions = settle(next, pattern)
  }
  return positions.has(pattern.names.length)
}

/** `**` may stand for nothing: positions behind one are reached with it. */
function settle(positions: Set<number>, pattern: CallPattern): Set<number> {
  for (const position of positions) {
    if (pattern.names[position]?.[0] === '**') positions.add(position + 1)
  }
  return positions
}
