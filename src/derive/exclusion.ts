import picomatch from 'picomatch'

// `s`: a path may hold a newline, which the dot of picomatch's `**` would not cross.
export const globOptions = { dot: true, flags: 's', nonegate: true } as const

/** Whether a path is excluded by one of the globs; a glob that names a folder means everything in it. */
export function exclusionOf(exclude: readonly string[]): (path: string) => boolean {
  const patterns = exclude
    .map((pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, ''))
    .filter((pattern) => pattern !== '')
    .flatMap((pattern) => [pattern, `${pattern}/**`])
  return patterns.length === 0 ? () => false : picomatch(patterns, globOptions)
}
