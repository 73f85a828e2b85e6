/** The lines of a text, counted from 1. */
export interface Lines {
  readonly lines: number
  /** The line of an offset; quick where offsets are asked for in order. */
  readonly lineAt: (offset: number) => number
}

/** Counts the lines of a text. */
export function lineCounter(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  let line = 0
  const lineAt = (offset: number): number => {
    while ((starts[line] ?? 0) > offset) line--
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++
    return line + 1
  }
  return { lines: starts.length, lineAt }
}
