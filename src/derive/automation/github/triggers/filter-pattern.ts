/** One part of a compiled pattern; `fork` may be left out together with what stands up to `to`. */
type Part =
  | {
      readonly type: 'char'
      readonly fits: (char: string) => boolean
      readonly many: boolean
      readonly optional: boolean
    }
  | { readonly type: 'fork'; readonly to: number }

const maxLength = 250

/**
 * Whether a branch, tag or path fits one of GitHub's filter patterns: `*` within a folder, `**` anywhere, `?` and `+` repeat
 * the character before, `[a-z]` is a set. Linear in the length of both.
 */
export function fitsPattern(pattern: string, text: string): boolean {
  const parts = compiled(pattern.slice(0, maxLength))
  let here = closure(parts, [0])
  for (const char of text.slice(0, 1_000)) {
    const next: number[] = []
    for (const at of here) {
      const part = parts[at]
      if (part?.type !== 'char' || !part.fits(char)) continue
      next.push(part.many ? at : at + 1)
    }
    here = closure(parts, next)
    if (here.size === 0) return false
  }
  return here.has(parts.length)
}

/** Whether a list of patterns lets a name in: in order, `!` takes out again. */
export function fitsFilter(patterns: readonly string[], text: string): boolean {
  let fits = false
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) fits = fits && !fitsPattern(pattern.slice(1), text)
    else fits = fits || fitsPattern(pattern, text)
  }
  return fits
}

function closure(parts: readonly Part[], from: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>()
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    const part = parts[at]
    if (part === undefined) continue
    if (part.type === 'fork') open.push(at + 1, part.to)
    else if (part.optional) open.push(at + 1)
  }
  return reached
}

function compiled(pattern: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < pattern.length) {
    const char = pattern.charAt(at)
    if (pattern.startsWith('**/', at)) {
      parts.push(
        { type: 'fork', to: parts.length + 3 },
        many(() => true),
        one((some) => some === '/'),
      )
      at += 3
    } else if (char === '*') {
      const deep = pattern.charAt(at + 1) === '*'
      parts.push(many(deep ? () => true : (some) => some !== '/'))
      at += deep ? 2 : 1
    } else {
      const { fits, length } = single(pattern, at)
      at += length
      const repeat = pattern.charAt(at)
      if (repeat === '?') parts.push({ type: 'char', fits, many: false, optional: true })
      else parts.push(one(fits))
      if (repeat === '+') parts.push(many(fits))
      if (repeat === '?' || repeat === '+') at += 1
    }
  }
  return parts
}

function one(fits: (char: string) => boolean): Part {
  return { type: 'char', fits, many: false, optional: false }
}

function many(fits: (char: string) => boolean): Part {
  return { type: 'char', fits, many: true, optional: true }
}

function single(pattern: string, at: number): { readonly fits: (char: string) => boolean; readonly length: number } {
  const char = pattern.charAt(at)
  const end = char === '[' ? pattern.indexOf(']', at + 1) : -1
  if (end === -1) {
    const wanted = char === '\\' ? pattern.charAt(at + 1) : char
    return { fits: (some) => some === wanted, length: char === '\\' ? 2 : 1 }
  }
  const set = pattern.slice(at + 1, end)
  return { fits: (some) => inSet(set, some), length: end - at + 1 }
}

function inSet(set: string, char: string): boolean {
  for (let at = 0; at < set.length; at += 1) {
    if (set.charAt(at + 1) === '-' && at + 2 < set.length) {
      if (char >= set.charAt(at) && char <= set.charAt(at + 2)) return true
      at += 2
    } else if (set.charAt(at) === char) return true
  }
  return false
}
