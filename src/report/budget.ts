/** How much GitHub takes, with room to spare: UTF-8 bytes, for the description characters. */
export const budget = {
  /** A comment may have 65,536; whether bytes or characters is not documented. */
  comment: 60_000,
  /** A step's summary may have 1 MiB; a larger one is dropped whole. */
  summary: 1_000_000,
  /** A check run's summary may have 65,535. */
  checkSummary: 60_000,
  /** A commit status's description. */
  description: 140,
} as const

/** The first rendering that fits, fullest first; the last one where none does. */
export function withinBytes(limit: number, stages: readonly (() => string)[]): string {
  let text = ''
  for (const render of stages) {
    text = render()
    if (Buffer.byteLength(text) <= limit) return text
  }
  return text
}
