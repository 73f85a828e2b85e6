/** `${name%pattern}` and its kin for patterns with at most one `*` at an end; undefined for richer patterns. */
export function trimPattern(value: string, operator: '#' | '##' | '%' | '%%', pattern: string): string | undefined {
  const stars = pattern.split('*').length - 1
  if (/[?[\]]/.test(pattern) || stars > 1) return undefined
  const prefix = operator.startsWith('#')
  const longest = operator.length === 2
  if (stars === 0) {
    if (prefix) return value.startsWith(pattern) ? value.slice(pattern.length) : value
    return value.endsWith(pattern) ? value.slice(0, value.length - pattern.length) : value
  }
  if (prefix && pattern.startsWith('*')) {
    const literal = pattern.slice(1)
    const at = longest ? value.lastIndexOf(literal) : value.indexOf(literal)
    return at === -1 ? value : value.slice(at + literal.length)
  }
  if (!prefix && pattern.endsWith('*')) {
    const literal = pattern.slice(0, -1)
    const at = longest ? value.indexOf(literal) : value.lastIndexOf(literal)
    return at === -1 ? value : value.slice(0, at)
  }
  return undefined
}
