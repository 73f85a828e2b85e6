/** Says something in the log of the run. */
export interface Log {
  /** Lines of the log; one element of a command of the runner is one in none of them. */
  info(text: string): void
  /** An annotation of the step, or of a line of the repository. */
  notice(text: string, at?: LogPlace): void
  warning(text: string, at?: LogPlace): void
  error(text: string, at?: LogPlace): void
}

/** A line of a file of the repository; the runner's toolkit escapes the path. */
export interface LogPlace {
  readonly path: string
  readonly line: number
}

/** Where log lines go: as they are, or as annotations, which the runner's toolkit escapes. */
export interface LogSink {
  line(text: string): void
  annotate(severity: 'notice' | 'warning' | 'error', text: string, at?: LogPlace): void
}

const mostCharacters = 2_000

/** The one way into the log. The runner obeys commands it finds there, so nothing that is written may look like one. */
export function logTo(sink: LogSink): Log {
  const annotate = (severity: 'notice' | 'warning' | 'error') => (text: string, at?: LogPlace) =>
    sink.annotate(severity, harmless(text), at)
  return {
    info: (text) => {
      for (const line of text.split('\n')) sink.line(harmless(line))
    },
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
  }
}

/**
 * One line that the runner takes for text: `::` at its start and `##[` anywhere are broken up, everything that ends a line or
 * steers a terminal is a space.
 */
export function harmless(text: string): string {
  return text
    .slice(0, mostCharacters)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/^(\s*):(?=:)/u, '$1:\u200B')
    .replaceAll('##[', '##\u200B[')
}
