/** A line with its continuations. */
export interface Logical {
  readonly text: string
  readonly line: number
  readonly recipe: boolean
}

/** Lines with their continuations; those of recipes keep the line breaks for the shell. `define … endef` is one line. */
export function* logicalLines(text: string): Generator<Logical> {
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const start = at
    const first = lines[at] ?? ''
    const recipe = first.startsWith('\t')
    if (/^define\s/.test(first)) {
      const end = lines.findIndex((line, index) => index > start && /^\s*endef\b/.test(line))
      const last = end === -1 ? lines.length : end
      yield { text: `${first}\n${lines.slice(start + 1, last).join('\n')}`, line: start + 1, recipe: false }
      at = last
      continue
    }
    const parts = [recipe ? first.slice(1) : first]
    while ((lines[at] ?? '').endsWith('\\') && at + 1 < lines.length) {
      at += 1
      const next = lines[at] ?? ''
      parts.push(recipe ? next.replace(/^\t/, '') : next)
    }
    const joined = recipe ? parts.join('\n') : parts.map((part) => part.replace(/\\$/, '')).join(' ')
    yield { text: joined, line: start + 1, recipe }
  }
}
