/** A script whose workflow expressions (`${{ … }}`) were replaced by words of plain letters, and the way back. */
export interface Hidden {
  readonly text: string
  /** Puts the expressions back as they were written. */
  restore(text: string): string
  /** Whether a text holds a replaced expression, so its value is unknown. */
  holds(text: string): boolean
}

const mark = 'unknown_expression_'

/** Whether a text holds an expression that was replaced, in whatever script. */
export function isHidden(text: string): boolean {
  return text.includes(mark)
}

/** Replaces `${{ … }}`, which is no shell, by single words, keeping every line where it is. An expression that does not end is left alone. */
export function hideExpressions(text: string): Hidden {
  const originals: string[] = []
  let hidden = ''
  let from = 0
  for (;;) {
    const start = text.indexOf('${{', from)
    const end = start === -1 ? -1 : text.indexOf('}}', start + 3)
    if (end === -1) break
    const original = text.slice(start, end + 2)
    // A continued line is still one word for the shell and still a line for the reader.
    const breaks = '\\\n'.repeat(original.split('\n').length - 1)
    hidden += `${text.slice(from, start)}${mark}${originals.length}_${breaks}`
    originals.push(original)
    from = end + 2
  }
  hidden += text.slice(from)
  return {
    text: hidden,
    restore: (some) =>
      originals.length === 0
        ? some
        : some.replace(/unknown_expression_(\d{1,6})_/g, (whole, index: string) => originals[Number(index)] ?? whole),
    holds: (some) => originals.length > 0 && some.includes(mark),
  }
}
