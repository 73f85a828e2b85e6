/** A path as one word of a shell command; undefined for one that has no business in a workflow. */
export function shellWord(path: string): string | undefined {
  // `${{` would be evaluated by the runner before the shell sees it, and nothing of the rest is ever in an honest path.
  if (path === '' || path.startsWith('-') || /[^\p{L}\p{N} ()+,./=@_-]/u.test(path)) return undefined
  return /^[\w./@+=,-]+$/.test(path) ? path : `'${path}'`
}
