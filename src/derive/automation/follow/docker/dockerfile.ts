/** One instruction of a Dockerfile, continuation lines joined for the shell. */
export interface Instruction {
  /** Upper case. */
  readonly name: string
  readonly text: string
  readonly line: number
  /** The text of its heredoc, if it has one, and the line it starts at. */
  readonly heredoc?: { readonly text: string; readonly line: number } | undefined
}

export interface Stage {
  /** The image or earlier stage it starts from. */
  readonly from: string
  readonly name: string | undefined
  readonly instructions: readonly Instruction[]
}

/** A Dockerfile by stages; `ARG` before the first stage stands in `globals`. */
export interface Dockerfile {
  readonly globals: readonly Instruction[]
  readonly stages: readonly Stage[]
}

/** Reads a Dockerfile; what makes no sense is left out. */
export function readDockerfile(text: string): Dockerfile {
  const globals: Instruction[] = []
  const stages: { from: string; name: string | undefined; instructions: Instruction[] }[] = []
  for (const instruction of instructionsOf(text)) {
    if (instruction.name !== 'FROM') {
      ;(stages.at(-1)?.instructions ?? globals).push(instruction)
      continue
    }
    const words = instruction.text.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'))
    const as = words.findIndex((word) => word.toLowerCase() === 'as')
    stages.push({ from: words[0] ?? '', name: as === -1 ? undefined : words[as + 1], instructions: [] })
  }
  return { globals, stages }
}

function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.split(/\r?\n/)
  const found: Instruction[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const start = at
    const match = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(lines[at] ?? '')
    if (match === null || (lines[at] ?? '').trim().startsWith('#')) continue
    const parts = [match[2] ?? '']
    while (/\\\s*$/.test(parts.at(-1) ?? '') && at + 1 < lines.length) {
      at += 1
      // Comments and empty lines inside a continued instruction do not end it.
      const next = lines[at] ?? ''
      parts.push(next.trim().startsWith('#') || next.trim() === '' ? '\\' : next)
    }
    const joined = parts
      .map((part) => part.replace(/\\\s*$/, '\\'))
      .join('\n')
      .replace(/\\$/, '')
    const name = (match[1] ?? '').toUpperCase()
    const delimiter = name === 'RUN' || name === 'COPY' ? /<<-?\s*["']?(\w+)["']?/.exec(joined)?.[1] : undefined
    if (delimiter === undefined) {
      found.push({ name, text: joined, line: start + 1 })
      continue
    }
    const end = lines.findIndex((line, index) => index > at && line.trim() === delimiter)
    const last = end === -1 ? lines.length : end
    found.push({
      name,
      text: joined,
      line: start + 1,
      heredoc: { text: lines.slice(at + 1, last).join('\n'), line: at + 2 },
    })
    at = last
  }
  return found
}
