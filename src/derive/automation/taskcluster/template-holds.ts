/** What is known of the names a template asks for: `tasks_for`, `event.ref`. */
export type KnownText = (name: string) => string | undefined

type Truth = boolean | undefined

const maxLength = 1_000

/** Whether a condition of a JSON-e template holds: comparisons joined by `&&` and `||`. Undefined where it cannot be told. */
export function templateHolds(text: string, known: KnownText): Truth {
  if (text.length > maxLength) return undefined
  const bare = withoutBrackets(text.trim())
  const either = parts(bare, '||')
  if (either.length > 1) {
    const truths = either.map((one) => templateHolds(one, known))
    return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false
  }
  const both = parts(bare, '&&')
  if (both.length > 1) {
    const truths = both.map((one) => templateHolds(one, known))
    return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true
  }
  if (bare.startsWith('!') && !bare.startsWith('!=')) {
    const inner = templateHolds(bare.slice(1), known)
    return inner === undefined ? undefined : !inner
  }
  return comparison(bare, known)
}

function comparison(text: string, known: KnownText): Truth {
  const [, name = '', length, sign, wanted = ''] =
    /^([\w.["'\]]{1,100}?)(?:\[:(\d{1,3})\])?\s{0,9}(==|!=|in)\s{0,9}(.+)$/.exec(text) ?? []
  const value = known(name.replaceAll(/\[["'](\w+)["']\]/g, '.$1'))
  if (sign === undefined || value === undefined) return undefined
  const texts = [...wanted.matchAll(/"([^"]{0,200})"|'([^']{0,200})'/g)].map((match) => match[1] ?? match[2] ?? '')
  if (texts.length === 0) return undefined
  const compared = length === undefined ? value : value.slice(0, Number(length))
  const equal = texts.includes(compared)
  return sign === '!=' ? !equal : equal
}

/** The pieces between a sign that stands in no bracket and no quotes. */
function parts(text: string, sign: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let quote = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if ('(['.includes(char)) depth += 1
    else if (')]'.includes(char)) depth -= 1
    else if (depth === 0 && text.startsWith(sign, at)) {
      found.push(text.slice(from, at).trim())
      from = at + sign.length
    }
  }
  return [...found, text.slice(from).trim()]
}

function withoutBrackets(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1
    if (text.charAt(at) === ')') depth -= 1
    if (depth === 0 && at < text.length - 1) return text
  }
  return text.slice(1, -1).trim()
}
