const maxLength = 1024 * 1024

/** The R code of a file with everything else blanked out, so that offsets and lines stay those of the file; undefined where it is too long. */
export function rSource(path: string, text: string): string | undefined {
  if (text.length > maxLength) return undefined
  return /\.(?:rmd|qmd)$/i.test(path) ? chunksOf(text) : text
}

/** Chunks that are evaluated when the document is rendered. */
function chunksOf(text: string): string {
  const kept: string[] = []
  let fence: string | undefined
  let evaluated = false
  for (const line of text.split('\n')) {
    const opening = fence === undefined ? /^\s*(`{3,})\s*\{([^}]*)\}/.exec(line) : null
    if (opening !== null) {
      fence = opening[1] ?? '```'
      const header = opening[2] ?? ''
      evaluated = /^\s*r\b/i.test(header) && !/\beval\s*=\s*(?:FALSE|F)\b/.test(header)
      kept.push('')
      continue
    }
    if (fence !== undefined && line.trim() === fence) {
      fence = undefined
      evaluated = false
    }
    if (evaluated && /^\s*#\|\s*eval:\s*(?:false|no)\b/i.test(line)) evaluated = false
    kept.push(evaluated && fence !== undefined ? line : '')
  }
  return kept.join('\n')
}
