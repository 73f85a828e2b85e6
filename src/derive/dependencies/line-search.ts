/**
 * Finds lines again for formats whose parser gives no positions: each search goes on behind the last hit, so entries that
 * are asked for in the order of the file get their own line, and an entry that stands elsewhere is searched from the top.
 */
export function lineSearch(text: string): (needle: string) => number | undefined {
  const lines = text.split('\n')
  let next = 0

  function find(needle: string, from: number, to: number): number | undefined {
    for (let index = from; index < to; index += 1) if (lines[index]?.includes(needle) === true) return index
    return undefined
  }

  return (needle) => {
    if (needle === '') return undefined
    const found = find(needle, next, lines.length) ?? find(needle, 0, next)
    if (found === undefined) return undefined
    next = found
    return found + 1
  }
}
