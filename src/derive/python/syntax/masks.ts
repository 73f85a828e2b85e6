import type { Tree } from '@lezer/common'

interface Mask {
  readonly from: number
  readonly to: number
  readonly by: string
}

interface Token {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A header is read up to here; a longer one is none. */
const longest = 2000

/** Fewer lines between nodes than this do no harm. */
const enough = 250

/**
 * The source with the same offsets, without what the grammar lacks and stumbles over: parentheses around the items of a `with`,
 * targets behind `as` that are no names, a float that ends in its point, hundreds of empty lines. Undefined where there is none of it.
 */
export function masked(source: string, tree: Tree): string | undefined {
  const masks: Mask[] = []
  let number = -1
  let point = -1
  let broken = false
  const headers: number[] = []
  const cursor = tree.cursor()
  do {
    const { name, from, to } = cursor
    if (cursor.type.isError) broken = true
    else if (name === 'WithStatement') headers.push(from)
    else if (name === 'Number') number = to
    else if (name === '.' && from === number) point = from
    else if (name === 'PropertyName' && point >= 0) masks.push({ from: point, to: point + 1, by: '_' })
    if (name !== '.') point = -1
  } while (cursor.next())
  if (broken) {
    for (const from of headers) masks.push(...headerMasks(source, tokensOf(source, tree, from)))
    masks.push(...emptyLineMasks(source, tree))
  }
  return masks.length === 0 ? undefined : applied(source, masks)
}

/** The tokens of a header from `with` to its colon, as they stand in the tree, broken or not; none where no colon ends it. */
function tokensOf(source: string, tree: Tree, start: number): readonly Token[] {
  const cursor = tree.cursorAt(start, 1)
  const tokens: Token[] = []
  let open = 0
  let words = 0
  do {
    const { name, from, to } = cursor
    if (name === 'with' && ++words > 1) return []
    if (from === to || from < start) continue
    // What the next node lies in is no token.
    while ((tokens.at(-1)?.to ?? 0) > from) tokens.pop()
    const between = source.slice(tokens.at(-1)?.to ?? from, from)
    if (open === 0 && between.replaceAll('\\\n', '').includes('\n')) return []
    if (name === ':' && open === 0) return tokens
    open += depthOf(name)
    tokens.push({ name, from, to })
  } while (tokens.length < longest && cursor.next())
  return []
}

function depthOf(name: string): number {
  if (name === '(' || name === '[' || name === '{') return 1
  return name === ')' || name === ']' || name === '}' ? -1 : 0
}

function headerMasks(source: string, tokens: readonly Token[]): readonly Mask[] {
  const first = tokens.findIndex((token) => token.name === 'with') + 1
  const grouped = isGroup(tokens.slice(first))
  const found: Mask[] = grouped ? groupMasks(source, tokens.slice(first)) : []
  let open = 0
  tokens.forEach(({ name, from, to }, index) => {
    open += depthOf(name)
    if (name !== 'as' || open !== (grouped ? 1 : 0)) return
    const behind = tokens[index + 2]?.name ?? ','
    const named = tokens[index + 1]?.name === 'VariableName' && (behind === ',' || behind === ')')
    if (!named) found.push({ from, to, by: ' ,' })
  })
  return found
}

/** Whether one pair of parentheses holds all items, with targets. */
function isGroup(tokens: readonly Token[]): boolean {
  let open = 0
  const end = tokens.findIndex(({ name }) => {
    open += depthOf(name)
    return open === 0
  })
  if (tokens[0]?.name !== '(' || end !== tokens.length - 1) return false
  return tokens.some(({ name }) => {
    open += depthOf(name)
    return open === 1 && name === 'as'
  })
}

/** A group without its parentheses, hence on one line. */
function groupMasks(source: string, tokens: readonly Token[]): Mask[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return []
  const masks = [first, last, ...tokens.filter(({ name }) => name === 'Comment')].map(({ from, to }) => blank(from, to))
  for (let at = first.to; at < last.from; at++) {
    if (source.charAt(at) === '\n' || source.charAt(at) === '\r') masks.push(blank(at, at + 1))
    if (source.charAt(at) === '\\' && source.charAt(at + 1) === '\n') masks.push(blank(at, at + 1))
  }
  return masks
}

/** The parser gives up a block after some 300 lines that are empty or comments: they join the line before, where they are many. */
function emptyLineMasks(source: string, tree: Tree): readonly Mask[] {
  const masks: Mask[] = []
  const cursor = tree.cursor()
  let end = 0
  let lines = 0
  for (let more = true; more;) {
    const { name, from, to } = cursor
    const literal = name === 'String' || name === 'FormatString'
    if (name === 'Comment') masks.push(blank(from, to))
    else if (from >= end) {
      const breaks = lineBreaks(source, end, from)
      lines += breaks.length
      masks.push(...breaks.slice(0, -1).map((at) => blank(at, at + 1)))
      end = literal || cursor.type.isError ? to : from
    }
    more = cursor.next(!literal)
  }
  return lines < enough ? [] : masks
}

/** Where lines end between two nodes, unless the line goes on behind a backslash. */
function lineBreaks(source: string, from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let at = from; at < to; at++) {
    if (source.charAt(at) === '\n' && source.charAt(at - 1) !== '\\') found.push(at)
  }
  return found
}

function blank(from: number, to: number): Mask {
  return { from, to, by: ' '.repeat(to - from) }
}

function applied(source: string, masks: readonly Mask[]): string {
  let text = ''
  let done = 0
  for (const { from, to, by } of masks.toSorted((a, b) => a.from - b.from)) {
    if (from < done) continue
    text += source.slice(done, from) + by
    done = to
  }
  return text + source.slice(done)
}
