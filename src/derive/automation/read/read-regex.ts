/** A regular expression as a tree. */
export type RegexNode =
  | { readonly type: 'char'; readonly fits: (char: string) => boolean }
  | { readonly type: 'edge'; readonly edge: 'start' | 'end' }
  | { readonly type: 'row'; readonly parts: readonly RegexNode[] }
  | { readonly type: 'choice'; readonly ways: readonly RegexNode[] }
  | {
      readonly type: 'repeat'
      readonly part: RegexNode
      readonly least: number
      readonly most: number | undefined
    }

const maxSource = 300
const maxDepth = 20
const maxRepeat = 30

const classes: Readonly<Record<string, RegExp>> = {
  d: /\d/,
  D: /\D/,
  w: /\w/,
  W: /\W/,
  s: /\s/,
  S: /\S/,
}

/** The tree of a regular expression: characters, sets, groups, choices and repetitions. Undefined for what else there is: looking around, references, word edges. */
export function readRegex(source: string): RegexNode | undefined {
  if (source.length > maxSource) return undefined
  let at = 0
  let broken = false

  function fail(): RegexNode {
    broken = true
    at = source.length
    return { type: 'row', parts: [] }
  }

  function choice(depth: number): RegexNode {
    if (depth > maxDepth) return fail()
    const ways = [row(depth)]
    while (source.charAt(at) === '|') {
      at += 1
      ways.push(row(depth))
    }
    const [only] = ways
    return ways.length === 1 && only !== undefined ? only : { type: 'choice', ways }
  }

  function row(depth: number): RegexNode {
    const parts: RegexNode[] = []
    while (at < source.length && !'|)'.includes(source.charAt(at))) parts.push(repeated(atom(depth)))
    return { type: 'row', parts }
  }

  function atom(depth: number): RegexNode {
    const char = source.charAt(at)
    at += 1
    if (char === '^' || char === '$') return { type: 'edge', edge: char === '^' ? 'start' : 'end' }
    if (char === '.') return { type: 'char', fits: () => true }
    if (char === '[') return set()
    if (char === '\\') return escaped()
    if (char === '(') return group(depth)
    if ('*+?{'.includes(char)) return fail()
    return exactly(char)
  }

  function group(depth: number): RegexNode {
    if (source.charAt(at) === '?') {
      if (source.charAt(at + 1) !== ':') return fail()
      at += 2
    }
    const inner = choice(depth + 1)
    if (source.charAt(at) !== ')') return fail()
    at += 1
    return inner
  }

  function escaped(): RegexNode {
    const char = source.charAt(at)
    at += 1
    const known = Object.hasOwn(classes, char) ? classes[char] : undefined
    if (known !== undefined) return { type: 'char', fits: (one) => known.test(one) }
    return char === '' || /[A-Za-z0-9]/.test(char) ? fail() : exactly(char)
  }

  function set(): RegexNode {
    const negated = source.charAt(at) === '^'
    if (negated) at += 1
    const tests: ((char: string) => boolean)[] = []
    for (let first = true; first || source.charAt(at) !== ']'; first = false) {
      if (at >= source.length) return fail()
      tests.push(member())
    }
    at += 1
    return { type: 'char', fits: (char) => char !== '' && tests.some((test) => test(char)) !== negated }
  }

  function member(): (char: string) => boolean {
    const from = source.charAt(at)
    at += 1
    if (from === '\\') {
      const inner = escaped()
      return inner.type === 'char' ? inner.fits : () => false
    }
    if (source.charAt(at) !== '-' || source.charAt(at + 1) === ']') return (char) => char === from
    const to = source.charAt(at + 1)
    at += 2
    return (char) => char >= from && char <= to
  }

  function repeated(part: RegexNode): RegexNode {
    const bounds = boundsHere()
    if (bounds === undefined) return part
    // Lazy and possessive marks change which match is found, not whether there is one.
    if (source.charAt(at) === '?' || source.charAt(at) === '+') at += 1
    return { type: 'repeat', part, ...bounds }
  }

  function boundsHere(): { readonly least: number; readonly most: number | undefined } | undefined {
    const char = source.charAt(at)
    if (char === '*' || char === '+' || char === '?') {
      at += 1
      return { least: char === '+' ? 1 : 0, most: char === '?' ? 1 : undefined }
    }
    const [whole, from, comma, to] = /^\{(\d{1,3})(,?)(\d{0,3})\}/.exec(source.slice(at, at + 12)) ?? []
    if (whole === undefined) return undefined
    at += whole.length
    const least = Number(from)
    const most = comma === '' ? least : to === '' || to === undefined ? undefined : Number(to)
    if (least > maxRepeat || (most ?? 0) > maxRepeat) fail()
    return { least, most }
  }

  const tree = choice(0)
  return broken || at < source.length ? undefined : tree
}

function exactly(wanted: string): RegexNode {
  return { type: 'char', fits: (char) => char === wanted }
}
