/**
 * Whether a CODEOWNERS pattern covers a path. As in `.gitignore`, a pattern without an inner slash holds at any depth and a
 * folder covers all in it; unlike there, `docs/*` covers direct children only, and neither `!` nor `[a-z]` has a meaning.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function codeOwnerPattern(pattern: string): (path: string) => boolean {
  const rooted = pattern.replace(/\/$/, '').includes('/')
  const written = pattern.split('/').filter((segment) => segment !== '')
  const last = written.at(-1)
  const childrenOnly = last === '*' && rooted
  const insideOnly = pattern.endsWith('/') || last === '**'
  const kept = last === '**' ? written.slice(0, -1) : written
  const segments = rooted || kept.length === 0 ? kept : ['**', ...kept]
  return (path) => {
    const parts = path.split('/')
    const ends = endsOf(segments, parts)
    if (!insideOnly && ends.has(parts.length)) return true
    return !childrenOnly && [...ends].some((end) => end < parts.length)
  }
}

/** How many leading parts of a path the segments can stand for: each way one number. */
function endsOf(segments: readonly string[], parts: readonly string[]): ReadonlySet<number> {
  let ends = new Set([0])
  for (const segment of segments) {
    const next = new Set<number>()
    if (segment === '**') {
      for (let end = Math.min(...ends); end <= parts.length; end += 1) next.add(end)
    } else {
      for (const end of ends) if (segmentCovers(segment, parts[end])) next.add(end + 1)
    }
    if (next.size === 0) return next
    ends = next
  }
  return ends
}

/** One segment with `*` and `?` against one name, without backtracking further than to the last star. */
function segmentCovers(segment: string, name: string | undefined): boolean {
  if (name === undefined) return false
  let at = 0
  let star = -1
  let resume = 0
  for (let i = 0; i < name.length;) {
    if (segment[at] === '*') {
      star = at
      at += 1
      resume = i
    } else if (at < segment.length && (segment[at] === '?' || segment[at] === name[i])) {
      at += 1
      i += 1
    } else if (star >= 0) {
      at = star + 1
      resume += 1
      i = resume
    } else {
      return false
    }
  }
  return /^\**$/.test(segment.slice(at))
}
