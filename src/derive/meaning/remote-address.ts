/** Schemes of what lies on this machine, packed in a file or not; `zip+https` does not. */
const local = /^(?:file|sqlite|memory|zip$|tar$|gzip$)/

/**
 * Whether a literal names a place on another machine: `s3://…`, `https://…`, `databricks` as MLflow writes it; not a path,
 * a `file:`, `zip:` or `sqlite:` URI, or this machine.
 */
export function isRemoteAddress(literal: string): boolean {
  if (/^databricks(?:-uc)?$/.test(literal)) return true
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(literal)
  if (scheme === null) return false
  const name = (scheme[1] ?? '').toLowerCase()
  if (local.test(name)) return false
  return !/^(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i.test(literal.slice(scheme[0].length).replace(/^[^/@]*@/, ''))
}
