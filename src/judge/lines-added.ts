/**
 * Whether a line of a text, counted from 1, is not in its former version: between what both begin and end with, a line that the
 * former does not hold there. All of a new text is added. Linear, unlike an exact difference, which a hostile file could make quadratic.
 */
export function linesAdded(before: string | undefined, after: string): (line: number) => boolean {
  if (before === undefined) return () => true
  const [old, now] = [before.split('\n'), after.split('\n')]
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && old[start] === now[start]) start += 1
  let end = 0
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const kept = new Set(old.slice(start, old.length - end))
  return (line) => {
    const index = line - 1
    return index >= start && index < now.length - end && !kept.has(now[index] ?? '')
  }
}
